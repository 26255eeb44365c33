package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasScriptTest {
    private static final ProfileName NAME = new ProfileName("mail");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "it's",
                "\"quoted\"",
                "$HOME",
                "`id`",
                "a;b&c|d",
                "back\\slash",
                "caf\u00e9",
                "new\nline",
                "-n",
                "%PATH%"
            })
    void runsTheProgramForTheProfileWhateverThePathsHold(String odd) throws Exception {
        Path directory = temporary.resolve(odd).resolve("profiles/mail");
        Path program = Files.createDirectories(directory).resolve("run");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$AIGENLABS_HOME\" \"$#\" \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path script = Files.writeString(temporary.resolve("script"), AliasScript.posix(NAME, directory, program));

        String printed = run("sh", script.toString(), "a b", "", "it's $x *");

        assertThat(printed).isEqualTo(directory + "\n3\na b\n\nit's $x *\n");
    }

    @Test
    void endsWithTheExitCodeOfTheProgram() throws Exception {
        Path program = Files.writeString(temporary.resolve("run"), "#!/bin/sh\nexit 6\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path script = Files.writeString(temporary.resolve("s"), AliasScript.posix(NAME, temporary, program));

        assertThat(start("sh", script.toString()).waitFor()).isEqualTo(6);
    }

    @Test
    void knowsItsOwnScriptsAndNobodyElses() {
        String posix = AliasScript.posix(NAME, Path.of("/r/profiles/mail"), Path.of("/opt/aigenlabs"));
        String windows = AliasScript.windows(NAME, Path.of("/r/profiles/mail"), Path.of("/opt/aigenlabs"));

        assertThat(AliasScript.isOurs(posix)).isTrue();
        assertThat(AliasScript.isOurs(windows)).isTrue();
        assertThat(AliasScript.isOurs("#!/bin/sh\necho '# aigenlabs alias'\n")).isFalse();
        assertThat(AliasScript.isOurs("#!/bin/sh\n# aigenlabs aliases\n")).isFalse();
        assertThat(AliasScript.isOurs("")).isFalse();
    }

    @Test
    void tellsTheProfileThatAScriptIsFor() {
        Path directory = Path.of("/it's/profiles/mail");
        String posix = AliasScript.posix(NAME, directory, Path.of("/opt/aigenlabs"));
        String windows = AliasScript.windows(NAME, Path.of("/100%/mail"), Path.of("/opt/aigenlabs"));

        assertThat(AliasScript.pins(posix, directory)).isTrue();
        assertThat(AliasScript.pins(posix, Path.of("/other/profiles/mail"))).isFalse();
        assertThat(AliasScript.pins(windows, Path.of("/100%/mail"))).isTrue();
    }

    @Test
    void doublesPercentSignsAndEndsLinesAsWindowsDoes() {
        assertThat(AliasScript.windows(NAME, Path.of("/100%/mail"), Path.of("/opt/aigenlabs")))
                .startsWith("@echo off\r\nrem aigenlabs alias\r\n")
                .contains("set \"AIGENLABS_HOME=/100%%/mail\"\r\n\"/opt/aigenlabs\" %*\r\n");
    }

    @Test
    void isForWindowsAFileOfWhichEveryByteIsKnown() {
        Path directory = Path.of("/Users/a b/profiles/mail");

        assertThat(AliasScript.windows(NAME, directory, Path.of("/Program Files/aigenlabs/aigenlabs.cmd")))
                .isEqualTo(String.join(
                        "\r\n",
                        "@echo off",
                        "rem aigenlabs alias",
                        "rem Runs aigenlabs for the profile \"mail\". Delete this file if you do not want it.",
                        "setlocal",
                        "set \"AIGENLABS_HOME=/Users/a b/profiles/mail\"",
                        "\"/Program Files/aigenlabs/aigenlabs.cmd\" %*",
                        ""));
    }

    private static String run(String... command) throws IOException {
        Process process = start(command);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AIGENLABS_HOME", "/somewhere/else");
        return builder.start();
    }
}
