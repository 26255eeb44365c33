package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasesTest {
    private static final ProfileName MAIL = new ProfileName("mail");
    private static final Path PROGRAM = Path.of("/opt/aigenlabs");

    @TempDir
    Path user;

    private Aliases aliases = new Aliases(Path.of("/"), new RealDisk());
    private RootLayout layout = new RootLayout(Path.of("/"));

    @BeforeEach
    void makeAliases() {
        aliases = new Aliases(user, new RealDisk());
        layout = new RootLayout(user.resolve(".aigenlabs"));
    }

    private AliasCheck check(Path... path) {
        return aliases.check(MAIL, layout, List.of(path));
    }

    private Path put(String relative, String text) throws IOException {
        Path file = user.resolve(relative);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void writesACommandThatCanBeRun() throws IOException {
        Path file = aliases.write(MAIL, layout, PROGRAM);

        assertThat(file).isEqualTo(user.resolve(".local/bin/mail"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-xr-x");
        assertThat(file).hasContent(AliasScript.posix(MAIL, layout.profile(MAIL), PROGRAM));
        assertThat(user.resolve(".local/bin").toFile().list()).containsExactly("mail");
    }

    @Test
    void writesItsOwnCommandAgain() {
        aliases.write(MAIL, layout, PROGRAM);

        assertThat(check().state()).isEqualTo(new AliasState.OursAlready());
        assertThat(aliases.write(MAIL, layout, Path.of("/usr/bin/aigenlabs")))
                .content()
                .contains("exec '/usr/bin/aigenlabs'");
    }

    @Test
    void neverWritesOverAFileOfSomeoneElses() throws IOException {
        Path file = put(".local/bin/mail", "#!/bin/sh\nmine\n");

        assertThat(check().state()).isEqualTo(new AliasState.Foreign(file, "a file of someone else's"));
        assertThatThrownBy(() -> aliases.write(MAIL, layout, PROGRAM)).isInstanceOf(EnvironmentFailure.class);
        assertThat(file).hasContent("#!/bin/sh\nmine\n");
    }

    @Test
    void neverWritesOverTheCommandOfAnotherRoot() throws IOException {
        String other = AliasScript.posix(MAIL, Path.of("/other/profiles/mail"), PROGRAM);
        Path file = put(".local/bin/mail", other);

        assertThat(check().state()).isEqualTo(new AliasState.Foreign(file, "the command of another root's profile"));
        assertThatThrownBy(() -> aliases.write(MAIL, layout, PROGRAM))
                .hasMessageContaining("another root")
                .isInstanceOf(EnvironmentFailure.class);
        assertThat(file).hasContent(other);
    }

    @Test
    void neverWritesThroughALink() throws IOException {
        Path target = put("target", "mine");
        Files.createDirectories(user.resolve(".local/bin"));
        Path link = Files.createSymbolicLink(user.resolve(".local/bin/mail"), target);

        assertThat(check().state()).isEqualTo(new AliasState.Foreign(link, "a link"));
        assertThatThrownBy(() -> aliases.write(MAIL, layout, PROGRAM)).isInstanceOf(EnvironmentFailure.class);
        assertThat(target).hasContent("mine");
    }

    @Test
    void neverWritesIntoADirectoryBehindALink() throws IOException {
        Path elsewhere = Files.createDirectories(user.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(user.resolve(".local"), elsewhere);

        assertThat(check().state()).isEqualTo(new AliasState.Foreign(link, "a link"));
        assertThatThrownBy(() -> aliases.write(MAIL, layout, PROGRAM)).isInstanceOf(EnvironmentFailure.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void tellsACommandOfThatNameElsewhereOnThePath() throws IOException {
        Path command = put("bin/mail", "#!/bin/sh\n");
        assertThat(check(user.resolve("bin")).state()).isEqualTo(new AliasState.Free());

        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(check(user.resolve("none"), user.resolve("bin")).state()).isEqualTo(new AliasState.Shadows(command));
    }

    @Test
    void tellsWhetherTheShellWouldFindIt() {
        assertThat(check(user.resolve("bin")).onPath()).isFalse();
        assertThat(check(user.resolve("bin/../.local/bin/")).onPath()).isTrue();
    }
}
