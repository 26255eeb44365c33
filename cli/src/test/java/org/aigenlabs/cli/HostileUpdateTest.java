package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.shared.HostileCase;
import org.aigenlabs.fixtures.shared.HostileRepositories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hostile repositories with a second release: the first one installed, then updated with {@code --yes}. */
@Tag("slow") // making the repositories takes most of it
class HostileUpdateTest {
    @TempDir
    Path tmp;

    static List<HostileCase> updates() {
        return HostileRepositories.all().stream()
                .filter(each -> each.name().startsWith("update-") && Files.exists(tag(each)))
                .toList();
    }

    private static Path tag(HostileCase each) {
        return each.repository().resolve("refs/tags/v2.0.0");
    }

    @ParameterizedTest
    @MethodSource("updates")
    void endsAsTheTableSays(HostileCase hostile) throws IOException {
        UserHome home = UserHome.create(tmp.resolve("home"));
        home.run("profile", "install", hostile.repository().toString(), "--ref", "v1.0.0", "--name", "bot", "--yes")
                .assertThat()
                .succeeds();
        TreeSnapshot before = home.snapshot();

        CliResult result = home.run("profile", "update", "bot", "--ref", "v2.0.0", "--yes");

        switch (hostile.expect()) {
            case REFUSE -> {
                assertThat(result.exitCode()).as(result.toString()).isIn(3, 6);
                assertThat(result.err())
                        .contains("error: cannot update `bot`: ")
                        .contains("hint: ");
                assertThat(before.diff(home.snapshot()).stream()
                                .filter(change -> !change.toString().contains("/cache/")))
                        .isEmpty();
            }
            case ACCEPT, STRIP -> {
                result.assertThat().succeeds();
                assertThat(Files.readString(home.profile("bot").resolve(".env")))
                        .doesNotContain("attacker");
                assertThat(home.lock("bot").version()).isEqualTo("2.0.0");
            }
        }
        home.hasNoLeftovers();
        assertThat(Path.of("/tmp/hostile-canary")).doesNotExist();
    }
}
