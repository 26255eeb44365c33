package org.aigenlabs.cli;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.fixtures.script.CliScript;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script in {@code scripts/}: commands and what they print, as a user sees it. */
class ScriptsTest {
    /** So wide that nothing is wrapped: how long the temporary directory's name is must not matter. */
    private static final int COLUMNS = 240;

    static List<CliScript> scripts() {
        return CliScript.readAll(Path.of("src/test/resources/scripts"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void doesWhatTheScriptSays(CliScript script, @TempDir Path tmp) {
        script.run(new InProcess(false, COLUMNS), tmp);
    }
}
