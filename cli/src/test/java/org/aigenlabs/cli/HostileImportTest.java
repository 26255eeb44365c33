package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.shared.HostileArchive;
import org.aigenlabs.fixtures.shared.HostileArchives;
import org.aigenlabs.fixtures.shared.HostileCase.Expect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class HostileImportTest {
    @TempDir
    Path tmp;

    static Stream<HostileArchive> cases() {
        return HostileArchives.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void importsWhatIsSafeAndLeavesNothingOfTheRest(HostileArchive each) throws IOException {
        Files.createDirectory(tmp.resolve("home"));
        Map<String, String> env = Map.of("HOME", tmp.resolve("home").toString());
        String archive = each.archive().toString();
        CliResult result = new InProcess().run(tmp, env, "", "profile", "import", archive, "--name", "x", "--yes");

        boolean refused = each.expect() == Expect.REFUSE;
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(refused ? 3 : 0);
        assertThat(Files.exists(Path.of("/tmp/hostile-canary"))).isFalse();
        assertThat(names(tmp.resolve("home/.aigenlabs/profiles"))).isEqualTo(refused ? Set.of() : Set.of("x"));
        assertThat(names(tmp.resolve("home/.aigenlabs/cache/import"))).isEmpty();
        Path profile = tmp.resolve("home/.aigenlabs/profiles/x");
        assertThat(profile.resolve("auth.json")).doesNotExist();
        assertThat(profile.resolve("memories/MEMORY.md")).doesNotExist();
    }

    private static Set<String> names(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return new TreeSet<>(
                    entries.map(entry -> entry.getFileName().toString()).toList());
        }
    }
}
