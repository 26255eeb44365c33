package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aigenlabs.cli.InProcess;
import org.aigenlabs.fixtures.script.CliScript;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in the guide, run as it stands there, and its manifest, read. */
class GuideTest {
    /** So wide that no path is wrapped. */
    private static final int COLUMNS = 240;

    private static final Pattern MANIFEST = Pattern.compile("(?ms)^```yaml my-agent/distribution\\.yaml\n(.*?)^```$");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("guide"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void doesWhatThePageSays(Path page, @TempDir Path tmp) throws IOException {
        Path script = tmp.resolve(page.getFileName() + ".script");
        Files.writeString(script, GuideScript.of(Files.readString(page)));

        CliScript.read(script).run(new InProcess(false, COLUMNS), tmp.resolve("work"));
    }

    @Test
    void showsAManifestWithoutAProblem() throws IOException {
        String page = Files.readString(Path.of("guide", "manifest.md"));

        assertThat(MANIFEST.matcher(page).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(ManifestReader.read(text.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOfSatisfying(
                                ManifestReading.Valid.class,
                                valid -> assertThat(valid.problems()).isEmpty()));
    }
}
