package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.FaultyDisk.Fault;
import org.aigenlabs.installer.fixture.FaultyDisk.Killed;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Every kind of command that writes, and recovery itself, for {@link CrashSweepTest}. */
enum SweptCommand {
    INSTALL("install", "") {
        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.installBeside(disk);
        }
    },
    UPDATE_CLEAN("update, nothing edited", "") {
        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.update(disk);
        }
    },
    UPDATE_MERGING("update, merging", "config.yaml") {
        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.update(disk);
        }
    },
    UPDATE_CONFLICTING("update, in conflict", "SOUL.md config.yaml") {
        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.update(disk);
        }
    },
    RESOLVE("resolve", "SOUL.md") {
        @Override
        void prepare(UpdateSetting setting, Disk disk) {
            setting.update(disk);
        }

        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.resolver(disk)
                    .resolve(UpdateSetting.BOT, List.of(new TreePath("SOUL.md")), new ConflictResolver.Choice.Theirs());
        }
    },
    UNDO("undo", "SOUL.md") {
        @Override
        void prepare(UpdateSetting setting, Disk disk) {
            setting.update(disk);
            setting.edit("skills/mail/SKILL.md", "Send mail soon.\n");
        }

        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.history(disk).go(UpdateSetting.BOT, ProfileHistory.Direction.UNDO);
        }
    },
    REDO("redo", "SOUL.md") {
        @Override
        void prepare(UpdateSetting setting, Disk disk) {
            UNDO.prepare(setting, disk);
            UNDO.run(setting, disk);
        }

        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.history(disk).go(UpdateSetting.BOT, ProfileHistory.Direction.REDO);
        }
    },
    RESTORE("restore", "SOUL.md") {
        @Override
        void prepare(UpdateSetting setting, Disk disk) {
            setting.update(disk);
        }

        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.history(disk).restore(UpdateSetting.BOT, List.of(new TreePath("SOUL.md")), 1);
        }
    },
    SNAPSHOT("snapshot", "SOUL.md") {
        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.snapshots(disk).take(UpdateSetting.BOT, "now", true);
        }
    },
    CONFIG("config set", "SOUL.md") {
        @Override
        void run(UpdateSetting setting, Disk disk) {
            ConfigFile file = new ConfigFile(disk, setting.profile().resolve(ConfigFile.NAME));
            setting.edits(disk)
                    .hold(
                            UpdateSetting.BOT,
                            "config set agent.turns",
                            () -> file.set(KeyPath.of("agent.turns"), DataValue.text("11")));
        }
    },
    RENAME("rename", "SOUL.md") {
        @Override
        void run(UpdateSetting setting, Disk disk) {
            new ProfileRename(setting.layout, disk, setting.aliases(disk), setting.guard(disk))
                    .rename(UpdateSetting.BOT, new ProfileName("robot"), PROGRAM);
        }
    },
    DELETE("delete", "SOUL.md") {
        @Override
        void run(UpdateSetting setting, Disk disk) {
            new ProfileTrash(setting.layout, disk, setting.aliases(disk), setting.guard(disk))
                    .delete(UpdateSetting.BOT, Instant.ofEpochSecond(1_750_000_000), PROGRAM);
        }
    },
    RECOVERY_BACK("recovery of an update that goes back", "SOUL.md") {
        @Override
        void prepare(UpdateSetting setting, Disk disk) {
            dieAt(setting, disk, -1);
        }

        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.settle(disk);
        }
    },
    RECOVERY_FORWARD("recovery of an update that goes on", "SOUL.md") {
        @Override
        void prepare(UpdateSetting setting, Disk disk) {
            dieAt(setting, disk, 1);
        }

        @Override
        void run(UpdateSetting setting, Disk disk) {
            setting.settle(disk);
        }
    };

    private static final Path PROGRAM = Path.of("/opt/aigenlabs/bin/aigenlabs");

    private final String words;
    private final String edited;

    SweptCommand(String words, String edited) {
        this.words = words;
        this.edited = edited;
    }

    /** For people. */
    String words() {
        return words;
    }

    abstract void run(UpdateSetting setting, Disk disk);

    /** What was done before. */
    void prepare(UpdateSetting setting, Disk disk) {}

    /** Whether the state before it is none that a settled profile may have. */
    boolean isRecovery() {
        return this == RECOVERY_BACK || this == RECOVERY_FORWARD;
    }

    /** Whether a generation may say in another way what was done: the file comes first, and none is lost. */
    boolean isRecordedLater() {
        return this == CONFIG;
    }

    /** An update that died so many calls before or behind its commit. */
    private static void dieAt(UpdateSetting setting, Disk disk, int behind) {
        setting.keep();
        FaultyDisk counting = FaultyDisk.counting(disk);
        setting.update(counting);
        int commit = counting.calls().indexOf("rename " + TransactionJournal.COMMIT) + 1;
        setting.reset();
        try {
            setting.update(new FaultyDisk(disk, commit + behind, Fault.KILL));
            throw new AssertionError("it should have died");
        } catch (Killed _) {
            // as it should
        }
    }

    /** Where it is run: installed, edited, with an author's next commit that changes, adds and removes files. */
    UpdateSetting setting(Path root, Disk disk) {
        Map<String, String> edits = new TreeMap<>(Map.of(
                "memories/MEMORY.md", "Ann likes tea.\n", ".env", "KEY=abcdefgh\n", "workspace/a b/é.txt", "mine\n"));
        if (edited.contains("SOUL.md")) {
            edits.put("SOUL.md", "# Soul\n\nYou are rude.\n");
        }
        if (edited.contains("config.yaml")) {
            edits.put("config.yaml", "model:\n  default: small\nagent:\n  turns: 99\n");
        }
        Map<String, String> second = new TreeMap<>(UpdateSetting.FIRST);
        second.put("distribution.yaml", "name: bot\nversion: 2.0.0\n");
        second.put("SOUL.md", "# Soul\n\nYou are very kind.\n");
        second.put("config.yaml", "model:\n  default: large\nagent:\n  turns: 10\n");
        second.put("cron/jobs.json", UpdateSetting.JOBS.replace("hi", "hello"));
        second.put("skills/new/deep/SKILL.md", "New.\n");
        second.remove("skills/old/SKILL.md");
        UpdateSetting setting = new UpdateSetting(root, edits, second);
        prepare(setting, disk);
        setting.keep();
        return setting;
    }
}
