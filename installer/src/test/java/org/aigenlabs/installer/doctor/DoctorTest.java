package org.aigenlabs.installer.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.apply.AliasOutcome;
import org.aigenlabs.installer.apply.AliasWriter;
import org.aigenlabs.installer.apply.FreshFiles;
import org.aigenlabs.installer.apply.Holder;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.apply.ProfileTrash;
import org.aigenlabs.installer.apply.Recovery;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.HistoryLog;
import org.aigenlabs.installer.history.StoreCheck;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.ledger.Ledger;
import org.aigenlabs.installer.ledger.RecordedOperations;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a root, one thing at a time, and what a treatment does about it. */
class DoctorTest {
    private static final AliasWriter NONE = _ -> new AliasOutcome.NotAsked();
    private static final Holder HOLDER = new Holder(4711, "aigenlabs doctor");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path temp;

    private final RealDisk disk = new RealDisk();
    private Path bot;
    private Path program;
    private Path bin;

    @BeforeEach
    void makeASoundProfile() throws IOException {
        bot = Files.createDirectories(temp.resolve("root/profiles/bot"));
        bin = Files.createDirectories(temp.resolve("user/.local/bin"));
        program = Files.writeString(temp.resolve("aigenlabs"), "#!/bin/sh\n");
        for (String each : FreshFiles.USERS_DIRECTORIES) {
            Files.createDirectories(bot.resolve(each));
        }
        Files.writeString(bot.resolve(".env"), "KEY=1\n");
        mode(bot.resolve(".env"), "rw-------");
        aliases().write(bin.resolve("bot"), new ProfileName("bot"), bot, program);
    }

    @Test
    void findsNothingInASoundRoot() {
        assertThat(findings()).isEmpty();
        assertThat(new Doctor(checkup(program)).profiles()).isEqualTo(2);
    }

    @Test
    void closesAnOpenEnv() throws IOException {
        mode(bot.resolve(".env"), "rw-r--r--");

        assertThat(findings()).containsExactly("bot doctor.env-open CLOSE");
        treat();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bot.resolve(".env"))))
                .isEqualTo("rw-------");
        assertThat(findings()).isEmpty();
    }

    @Test
    void makesMissingDirectories() throws IOException {
        Files.delete(bot.resolve("logs"));

        assertThat(findings()).containsExactly("bot doctor.layout MAKE_DIRECTORIES");
        treat();
        assertThat(bot.resolve("logs")).isDirectory();
    }

    @Test
    void removesACommandThatLeadsNowhere() {
        aliases().write(bin.resolve("gone"), new ProfileName("gone"), temp.resolve("root/profiles/gone"), program);

        assertThat(findings()).containsExactly("default doctor.command-dangling REMOVE_COMMAND");
        treat();
        assertThat(bin.resolve("gone")).doesNotExist();
        assertThat(bin.resolve("bot")).exists();
    }

    @Test
    void makesACommandStartTheProgramThatIsThere() throws IOException {
        Files.delete(program);
        Path moved = Files.writeString(temp.resolve("moved"), "#!/bin/sh\n");

        assertThat(findings(moved)).containsExactly("bot doctor.command-program REWRITE_COMMAND");
        treat(moved);
        assertThat(bin.resolve("bot")).content().contains(moved.toString());
        assertThat(findings(moved)).isEmpty();
    }

    @Test
    void goesBackToDefaultWhenTheCurrentProfileIsGone() throws IOException {
        Files.writeString(temp.resolve("root/active_profile"), "gone\n");

        assertThat(findings()).containsExactly("default doctor.current-missing USE_DEFAULT");
        treat();
        assertThat(findings()).isEmpty();
    }

    @Test
    void emptiesTheTrashOfWhatIsOld() throws IOException {
        Files.createDirectories(temp.resolve("root/trash/old.20260101T000000Z"));
        Files.createDirectories(temp.resolve("root/trash/young.20260228T000000Z"));

        assertThat(findings()).containsExactly("default doctor.trash-old EMPTY_TRASH");
        treat();
        assertThat(temp.resolve("root/trash")).isDirectoryNotContaining("glob:**old*");
        assertThat(temp.resolve("root/trash/young.20260228T000000Z")).exists();
    }

    @Test
    void leavesToAPersonWhatNeedsADecision() throws IOException {
        Path copy = Files.createDirectories(temp.resolve("root/profiles/copy"));
        for (String each : FreshFiles.USERS_DIRECTORIES) {
            Files.createDirectories(copy.resolve(each));
        }
        Files.writeString(bot.resolve("profile.yaml"), "id: 0b6b0f2e-0000-4000-8000-000000000000\n");
        Files.copy(bot.resolve("profile.yaml"), copy.resolve("profile.yaml"));
        Files.writeString(bot.resolve(".env"), "TELEGRAM_BOT_TOKEN=1:a\n");
        Files.createSymbolicLink(copy.resolve(".env"), bot.resolve(".env"));
        Files.writeString(copy.resolve("mcp.json"), "{");
        Files.writeString(temp.resolve("root/profiles/Mail"), "");

        List<String> found = findings();

        assertThat(found)
                .contains("copy doctor.same-id NONE", "copy doctor.env-link NONE", "default doctor.layout NONE")
                .allMatch(each -> each.endsWith(" NONE"))
                .filteredOn(each -> each.startsWith("copy"))
                .noneMatch(each -> each.contains("home.unreadable"));
        treat();
        assertThat(findings()).isEqualTo(found);
    }

    @Test
    void tellsJobsThatNeverRun() throws IOException {
        Files.createDirectories(bot.resolve("cron"));
        Files.writeString(bot.resolve("cron/leap.yaml"), "schedule: 0 0 31 2 *\nprompt: Never\n");
        Files.writeString(bot.resolve("cron/late.yaml"), "schedule: 61 * * * *\nprompt: Never\n");
        Files.writeString(bot.resolve("cron/fine.yaml"), "schedule: 0 9 * * *\nprompt: Now\n");

        assertThat(findings().stream().filter(each -> each.contains("doctor.schedule")))
                .containsExactly("bot doctor.schedule NONE", "bot doctor.schedule NONE");
    }

    @Test
    void tellsOnceWhichProfilesHaveOneBot() throws IOException {
        Path copy = temp.resolve("root/profiles/copy");
        Path third = temp.resolve("root/profiles/third");
        for (Path profile : List.of(bot, copy, third)) {
            for (String each : FreshFiles.USERS_DIRECTORIES) {
                Files.createDirectories(profile.resolve(each));
            }
            Files.writeString(profile.resolve(".env"), profile.equals(third) ? "" : "SLACK_BOT_TOKEN=xoxb-1\n");
            mode(profile.resolve(".env"), "rw-------");
        }
        Files.writeString(
                third.resolve("config.yaml"), "platforms: {slack: {token: xoxb-1}, signal: {token: xoxb-1}}\n");

        assertThat(findings()).containsExactly("bot doctor.token-shared NONE");
        assertThat(new Doctor(checkup(program)).examine())
                .extracting(
                        each -> each.problem().message(), each -> each.problem().hint())
                .containsExactly(tuple(
                        "shares the bot of `SLACK_BOT_TOKEN` with `copy`, `third`: they take each other's messages",
                        "give each a bot of its own; this one is taken away by"
                                + " `aigenlabs -p copy env unset SLACK_BOT_TOKEN`,"
                                + " `aigenlabs -p third config unset platforms.slack.token`"));
    }

    @Test
    void tellsWhatADistributionNeedsAndIsNotSet() throws IOException {
        Files.writeString(
                bot.resolve("distribution.yaml"),
                "name: bot\nenv_requires:\n  - {name: MODEL_KEY}\n  - {name: KEY}\n  - {name: X_Y, required: false}\n");

        assertThat(new Doctor(checkup(program)).examine())
                .extracting(each -> each.problem().message())
                .containsExactly("required but not set: `MODEL_KEY`");
    }

    @Test
    void tellsWhenCommandsAreNotFound() {
        Checkup.Machine machine =
                new Checkup.Machine(program, List.of(temp.resolve("bin")), Set.of(), InstantSource.fixed(NOW));

        assertThat(findings(checkup(machine))).containsExactly("default doctor.path NONE");
    }

    private List<String> findings() {
        return findings(program);
    }

    private List<String> findings(Path runs) {
        return findings(checkup(runs));
    }

    /** Profile, kind and repair of each. */
    private static List<String> findings(Checkup checkup) {
        return new Doctor(checkup)
                .examine().stream()
                        .map(each -> each.profile() + " " + each.problem().id() + " " + each.repair())
                        .toList();
    }

    private void treat() {
        treat(program);
    }

    private void treat(Path runs) {
        Checkup checkup = checkup(runs);
        Treatment treatment = new Treatment(checkup, guard());
        new Doctor(checkup).examine().forEach(treatment::apply);
    }

    private Checkup checkup(Path runs) {
        return checkup(new Checkup.Machine(runs, List.of(bin), Set.of(), InstantSource.fixed(NOW)));
    }

    private Checkup checkup(Checkup.Machine machine) {
        Checkup.Parts parts = new Checkup.Parts(
                new StoreCheck(layout().store(), disk),
                new Recovery(layout(), disk, generations(), NONE, HOLDER),
                new ProfileTrash(layout(), disk, aliases(), guard()),
                new Ledger(layout(), InstantSource.fixed(NOW)),
                new RecordedOperations(layout(), disk, new HistoryLog(layout().store(), disk)));
        return new Checkup(layout(), disk, aliases(), machine, parts);
    }

    private ProfileGuard guard() {
        return new ProfileGuard(layout(), disk, generations(), NONE, HOLDER);
    }

    private Generations generations() {
        return new Generations(layout().store(), disk);
    }

    private Aliases aliases() {
        return new Aliases(temp.resolve("user"), disk);
    }

    private RootLayout layout() {
        return new RootLayout(temp.resolve("root"));
    }

    private static void mode(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
