package org.aigenlabs.installer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    private Path directory;

    @Test
    void changesNoOtherByte() throws IOException {
        ConfigFile config = with("# top\r\nmodel:\r\n    default: 'a'  # why\r\nlist: [1,  2]");

        assertThat(config.setWord(KeyPath.of("model", "default"), "b/c")).isTrue();

        assertThat(Files.readString(config.path()))
                .isEqualTo("# top\r\nmodel:\r\n    default: 'b/c'  # why\r\nlist: [1,  2]");
    }

    @Test
    void writesNothingWhenNothingChanges() throws IOException {
        ConfigFile config = with("a: 1\n");
        Object before = Files.getAttribute(config.path(), "unix:ino");

        assertThat(config.setWord(KeyPath.of("a"), "1")).isFalse();

        assertThat(Files.getAttribute(config.path(), "unix:ino")).isEqualTo(before);
    }

    @Test
    void keepsATextThatLooksLikeANumber() throws IOException {
        ConfigFile config = with("release: \"1.10\"\n");

        config.setWord(KeyPath.of("release"), "2");

        assertThat(config.find(KeyPath.of("release"))).contains(DataValue.text("2"));
    }

    @Test
    void refusesAWordWhereANumberIs() throws IOException {
        ConfigFile config = with("turns: 3\n");

        assertThatThrownBy(() -> config.setWord(KeyPath.of("turns"), "many"))
                .isInstanceOf(UsageFailure.class)
                .hasMessage("cannot set `turns` to `many`: it is `3`, expected a number");
        assertThat(Files.readString(config.path())).isEqualTo("turns: 3\n");
    }

    @Test
    void keepsThePermissionsThatTheFileHas() throws IOException {
        ConfigFile config = with("a: 1\n");
        Files.setPosixFilePermissions(config.path(), PosixFilePermissions.fromString("rw-r-----"));

        config.setWord(KeyPath.of("a"), "2");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config.path())))
                .isEqualTo("rw-r-----");
    }

    @Test
    void makesAFileThatIsNotThere() throws IOException {
        ConfigFile config = config();

        assertThat(config.setWord(KeyPath.of("model", "default"), "m")).isTrue();

        assertThat(Files.readString(config.path())).isEqualTo("model:\n  default: m\n");
    }

    @Test
    void neverWritesThroughALink() throws IOException {
        Path other = Files.writeString(directory.resolve("other.yaml"), "a: 1\n");
        Files.createSymbolicLink(directory.resolve(ConfigFile.NAME), other);

        assertThatThrownBy(() -> config().setWord(KeyPath.of("a"), "2"))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining("a symbolic link is there, expected a file of the profile's own");
        assertThat(other).hasContent("a: 1\n");
    }

    @Test
    void leavesAFileThatDoesNotParse() throws IOException {
        ConfigFile config = with("a: [\n");

        assertThatThrownBy(() -> config.setWord(KeyPath.of("b"), "1")).isInstanceOf(InvalidFailure.class);

        assertThat(Files.readString(config.path())).isEqualTo("a: [\n");
    }

    @Test
    void removesASettingWithItsComment() throws IOException {
        ConfigFile config = with("a: 1\n# about b\nb: 2\nc: 3\n");

        assertThat(config.unset(KeyPath.of("b"))).isTrue();
        assertThat(config.unset(KeyPath.of("b"))).isFalse();

        assertThat(Files.readString(config.path())).isEqualTo("a: 1\nc: 3\n");
    }

    private ConfigFile with(String text) throws IOException {
        Files.writeString(directory.resolve(ConfigFile.NAME), text);
        return config();
    }

    private ConfigFile config() {
        return new ConfigFile(new RealDisk(), directory.resolve(ConfigFile.NAME));
    }
}
