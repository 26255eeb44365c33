package org.aigenlabs.installer.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.lock.LockedTrust;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a profile that came from a distribution: its lock, its conflicts, what was cut off. */
class DoctorOfInstalledProfilesTest {
    private static final AliasWriter NO_COMMANDS = _ -> new AliasOutcome.NotAsked();
    private static final Holder HOLDER = new Holder(4711, "aigenlabs doctor");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));
    private static final String JOB = "schedule: 0 9 * * *\nprompt: x\n";

    @TempDir
    private Path temp;

    private final RealDisk disk = new RealDisk();
    private Path bot;

    @BeforeEach
    void install() throws IOException {
        bot = Files.createDirectories(temp.resolve("root/profiles/bot"));
        for (String each : FreshFiles.USERS_DIRECTORIES) {
            Files.createDirectories(bot.resolve(each));
        }
        Files.createDirectories(bot.resolve(".aigenlabs"));
        SortedMap<TreePath, LockedFile> files = new TreeMap<>();
        for (String each : List.of("SOUL.md", "STYLE.md", "cron/daily.yaml")) {
            String text = each.endsWith(".md") ? "x" : JOB;
            Files.createDirectories(bot.resolve(each).getParent());
            Files.writeString(bot.resolve(each), text);
            files.put(
                    new TreePath(each),
                    new LockedFile(BlobId.of(text.getBytes(StandardCharsets.UTF_8)), FileMode.REGULAR));
        }
        Files.writeString(bot.resolve(Lock.FILE), lock(files));
    }

    @Test
    void tellsWhatIsNotAsItWasInstalled() throws IOException {
        assertThat(findings()).isEmpty();
        Files.writeString(bot.resolve("SOUL.md"), "mine");
        Files.delete(bot.resolve("STYLE.md"));

        Finding found = only("doctor.lock-differs");

        assertThat(found.problem().message())
                .isEqualTo("changed since the install: SOUL.md; deleted since the install: STYLE.md");
        assertThat(found.repair()).isEqualTo(Repair.NONE);
    }

    @Test
    void saysNothingOfJobsThatArrivedPaused() throws IOException {
        Files.writeString(bot.resolve("cron/daily.yaml"), JOB + "enabled: false\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void namesTheCommandThatEndsConflicts() throws IOException {
        Files.createDirectories(bot.resolve(".aigenlabs/merge"));

        assertThat(only("doctor.conflicts").problem().hint()).isEqualTo("`aigenlabs profile resolve bot` shows them");
    }

    @Test
    void settlesWhatWasCutOff() throws IOException {
        Path staging = Files.createDirectories(bot.resolveSibling(".install-new-11111111-2222-4333-8444-555555555555"));

        Finding found = only("doctor.unfinished");
        new Treatment(checkup(), guard()).apply(found);

        assertThat(found.profile()).isEqualTo(new ProfileName("new"));
        assertThat(staging).doesNotExist();
        assertThat(findings()).isEmpty();
    }

    private Finding only(String id) {
        List<Finding> found = findings();
        assertThat(found).extracting(each -> each.problem().id()).containsExactly(id);
        return found.getFirst();
    }

    /** Without the ledger's: no command made this profile, so that none is noted. */
    private List<Finding> findings() {
        return new Doctor(checkup())
                .examine().stream()
                        .filter(each -> !each.problem().id().equals("doctor.ledger"))
                        .toList();
    }

    private Checkup checkup() {
        Path bin = temp.resolve("user/.local/bin");
        return new Checkup(
                layout(),
                disk,
                aliases(),
                new Checkup.Machine(temp.resolve("aigenlabs"), List.of(bin), Set.of(), CLOCK),
                new Checkup.Parts(
                        new StoreCheck(layout().store(), disk),
                        new Recovery(layout(), disk, generations(), NO_COMMANDS, HOLDER),
                        new ProfileTrash(layout(), disk, aliases(), guard()),
                        new Ledger(layout(), CLOCK),
                        new RecordedOperations(layout(), disk, new HistoryLog(layout().store(), disk))));
    }

    private ProfileGuard guard() {
        return new ProfileGuard(layout(), disk, generations(), NO_COMMANDS, HOLDER);
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

    private static String lock(SortedMap<TreePath, LockedFile> files) {
        return LockDocument.write(new Lock(
                "bot",
                new Source("https://git.example/agents", "bot", "v1.0.0"),
                "1.0.0",
                new GitId("c".repeat(40)),
                new GitId("7".repeat(40)),
                new LockedTrust("not-checked", "", ""),
                files,
                new TreeMap<>(),
                List.of()));
    }
}
