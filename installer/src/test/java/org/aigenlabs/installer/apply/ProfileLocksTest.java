package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLocksTest {
    private static final ProfileName BOT = new ProfileName("bot");

    @TempDir
    Path temp;

    @Test
    void tellsWhoHoldsIt() {
        try (ProfileLock _ = locks(Patience.NONE).acquire(BOT)) {
            assertThatThrownBy(() -> locks(Patience.NONE).acquire(BOT))
                    .isInstanceOf(BusyFailure.class)
                    .hasMessage("cannot change profile `bot`: process 4711 (`aigenlabs profile install sample`)"
                            + " is at work on it, expected nobody");
        }
    }

    @Test
    void isFreeAgainAfterwards() {
        locks(Patience.NONE).acquire(BOT).close();

        try (ProfileLock lock = locks(Patience.NONE).acquire(BOT)) {
            assertThat(lock.name()).isEqualTo(BOT);
        }
    }

    @Test
    void waitsALittle() throws InterruptedException {
        ProfileLock first = locks(Patience.NONE).acquire(BOT);
        Thread other = Thread.ofPlatform()
                .start(() -> locks(new Patience(500, Duration.ofMillis(10)))
                        .acquire(BOT)
                        .close());
        first.close();

        assertThat(other.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void holdsOneNameAndNotAnother() {
        try (ProfileLock _ = locks(Patience.NONE).acquire(BOT)) {
            assertThat(locks(Patience.NONE).tryAcquire(BOT)).isEmpty();
            locks(Patience.NONE).acquire(new ProfileName("other")).close();
        }
    }

    @Test
    void takesOverWhatADeadProcessLeft() throws IOException {
        Path file = Files.createDirectories(layout().locks()).resolve("bot.lock");
        Files.writeString(file, "99999999\naigenlabs profile install something-very-long " + "x".repeat(200) + "\n");

        try (ProfileLock _ = locks(Patience.NONE).acquire(BOT)) {
            assertThat(file).hasContent("4711\naigenlabs profile install sample\n");
        }
    }

    @Test
    void refusesALinkInItsPlace() throws IOException {
        Files.createSymbolicLink(Files.createDirectories(layout().locks()).resolve("bot.lock"), temp.resolve("victim"));

        assertThatThrownBy(() -> locks(Patience.NONE).acquire(BOT))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageStartingWith("cannot lock `");
        assertThat(temp.resolve("victim")).doesNotExist();
    }

    @Test
    void survivesALockFileThatMakesNoSense() {
        assertThat(Holder.words(new byte[] {0, -1, 10, 27})).isEqualTo("another command");
        assertThat(Holder.words("12\nevil \u001b[2J\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .startsWith("process 12 (`evil ")
                .doesNotContain("\u001b");
    }

    private ProfileLocks locks(Patience patience) {
        return new ProfileLocks(layout(), new Directories(new RealDisk()), InstallSetting.HOLDER, patience);
    }

    private RootLayout layout() {
        return new RootLayout(temp.resolve("root"));
    }
}
