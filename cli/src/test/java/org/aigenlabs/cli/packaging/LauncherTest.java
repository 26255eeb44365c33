package org.aigenlabs.cli.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a folder laid out as the installed one, with a `java` that only tells how it was called. */
class LauncherTest {
    private static final Path DIST = Path.of("src", "dist").toAbsolutePath();

    @TempDir
    Path tmp;

    private Path folder = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        folder = Files.createDirectories(tmp.resolve("a place").resolve("aigenlabs"));
        for (String directory : List.of("bin", "lib", "runtime/bin")) {
            Files.createDirectories(folder.resolve(directory));
        }
        Files.copy(DIST.resolve("bin/aigenlabs"), folder.resolve("bin/aigenlabs"));
        Files.copy(DIST.resolve("lib/start.sh"), folder.resolve("lib/start.sh"));
        Files.writeString(folder.resolve("lib/class-path"), "one.jar two.jar\n");
        Files.writeString(folder.resolve("lib/one.jar"), "a jar");
        Files.writeString(folder.resolve("lib/two.jar"), "a jar");
        Path java = Files.writeString(
                folder.resolve("runtime/bin/java"),
                "#!/bin/sh\nprintf '[%s]\\n' \"$@\" \"${JAVA_TOOL_OPTIONS-none}\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("bin/aigenlabs"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Shell start(Path launcher, Map<String, String> environment, String... words) {
        return Shell.run(
                tmp,
                environment,
                Stream.concat(Stream.of(launcher.toString()), Stream.of(words)).toList());
    }

    private Shell start(String... words) {
        return start(folder.resolve("bin/aigenlabs"), Map.of(), words);
    }

    @Test
    void startsItsOwnJavaWithItsOwnJarsFromAFolderWithASpace() {
        assertThat(start("profile", "describe", "a b").printed())
                .contains("[" + folder + "/lib/one.jar:" + folder + "/lib/two.jar]")
                .contains("[-Daigenlabs.program=" + folder + "/bin/aigenlabs]")
                .contains("[org.aigenlabs.cli.Main]\n[profile]\n[describe]\n[a b]\n");
    }

    @Test
    void findsItsFolderThroughLinksToLinks() throws IOException {
        Path near = Files.createSymbolicLink(folder.resolve("bin/near"), Path.of("aigenlabs"));
        Path far = Files.createSymbolicLink(tmp.resolve("far"), near);

        assertThat(start(far, Map.of()).printed()).contains(folder + "/lib/one.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--json profile list",
                "profile show coder",
                "profile info coder",
                "config list",
                "trash list"
            })
    void startsLookingCommandsWithTheSmallerCache(String words) {
        assertThat(start(words.split(" ", -1)).printed()).contains("/lib/look.aot]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile install github.com/a/b",
                "profile info github.com/a/b",
                "config set a b",
                "doctor",
                "profile status"
            })
    void startsAllOthersWithTheLargerOne(String words) {
        assertThat(start(words.split(" ", -1)).printed()).contains("/lib/work.aot]");
    }

    @Test
    void ignoresOptionsForJavaInTheEnvironmentAndSaysSoOnlyWhenAsked() {
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Dx=y", "_JAVA_OPTIONS", "-Dx=z");
        Path launcher = folder.resolve("bin/aigenlabs");

        assertThat(start(launcher, environment, "profile").printed())
                .contains("[none]")
                .doesNotContain("ignored");
        assertThat(start(launcher, environment, "profile", "--debug").printed())
                .contains("[none]")
                .contains("ignored from the environment: JAVA_TOOL_OPTIONS _JAVA_OPTIONS\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/two.jar", "lib/class-path", "lib/start.sh", "runtime/bin/java"})
    void saysWhichFileOfAHalfCopiedFolderIsMissing(String file) throws IOException {
        Files.delete(folder.resolve(file));

        Shell result = start("profile");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed())
                .startsWith("error: cannot start aigenlabs: `" + folder.resolve(file) + "` ")
                .contains("\nhint: unpack or install it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/two.jar", "lib/class-path", "lib/start.sh", "runtime/bin/java"})
    void saysWhichFileOfAHalfCopiedFolderIsEmpty(String file) throws IOException {
        Files.writeString(folder.resolve(file), "");

        Shell result = start("profile");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed()).startsWith("error: cannot start aigenlabs: `" + folder.resolve(file) + "` ");
    }

    @Test
    void isFoundByItsBareName() throws IOException {
        Files.createSymbolicLink(folder.resolve("bin/near"), Path.of("aigenlabs"));

        Shell result = Shell.run(folder.resolve("bin"), Map.of(), List.of("sh", "near"));

        assertThat(result.printed()).contains(folder + "/lib/one.jar");
    }

    @Test
    void saysThatTheCurrentDirectoryIsGone() {
        String script = "mkdir gone && cd gone && rmdir ../gone && exec " + quoted(folder.resolve("bin/aigenlabs"));

        Shell result = Shell.run(tmp, Map.of(), List.of("sh", "-c", script));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed()).contains("error: cannot start aigenlabs: the current directory is gone\nhint: ");
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }

    @Test
    void checksItsCachesWithoutThem() {
        assertThat(start("self-check").printed()).contains("/lib/none.aot]");
    }

    @Test
    void saysThatNoJavaStartsFromAFolderWithAColon() throws IOException {
        Path odd = Files.move(folder, tmp.resolve("a:b"));

        Shell result = start(odd.resolve("bin/aigenlabs"), Map.of(), "profile");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed()).contains("has a colon in its name");
    }

    @Test
    void readsNamesInUtf8WhereTheLocaleThatIsNamedDoesNotExist() throws IOException {
        Path java = folder.resolve("runtime/bin/java");
        Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL\"\n");

        Shell result = start(folder.resolve("bin/aigenlabs"), Map.of("LANG", "xx_XX.UTF-8"), "profile");

        assertThat(result.printed()).endsWith("C.UTF-8\n");
    }

    @ParameterizedTest
    @CsvSource({
        "profile export bot, -XX:+TieredCompilation",
        "profile import a.tar.gz, -XX:+TieredCompilation",
        "profile create b --clone-all, -XX:+TieredCompilation",
        "profile list, -XX:TieredStopAtLevel=1",
        "profile install a, -XX:TieredStopAtLevel=1"
    })
    void compilesWellWhatReadsGigabytesAndFastWhatIsOverAtOnce(String words, String option) {
        assertThat(start(words.split(" ", -1)).printed()).contains(option);
    }

    @Test
    void startsWithTheSameOptionsOnWindows() throws IOException {
        String posix = Files.readString(DIST.resolve("lib/start.sh"));
        String windows = Files.readString(DIST.resolve("bin/aigenlabs.cmd"));

        String options =
                posix.substring(posix.indexOf("-XX:+UseSerialGC"), posix.indexOf(" \\\n  -Daigenlabs.program"));
        for (String option : options.replace("\\\n", " ").split("\\s+", -1)) {
            assertThat(windows).contains(option);
        }
        assertThat(windows).contains("%~dp0..", "%here%\\runtime\\bin\\java.exe", "%*");
    }
}
