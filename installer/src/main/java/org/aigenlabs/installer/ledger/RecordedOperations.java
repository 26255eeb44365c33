package org.aigenlabs.installer.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.HistoryLog;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.ProfileName;

/** What the store and the locks tell of operations, for a ledger that was lost: who did it, and how it ended, is lost. */
public final class RecordedOperations {
    private final RootLayout layout;
    private final Disk disk;
    private final HistoryLog log;

    public RecordedOperations(RootLayout layout, Disk disk, HistoryLog log) {
        this.layout = layout;
        this.disk = disk;
        this.log = log;
    }

    /** Whether there is anything to be told: a profile in which a distribution is installed. */
    public boolean isAny() {
        return new Profiles(layout, disk).names().stream().anyMatch(this::isInstalled);
    }

    private boolean isInstalled(ProfileName name) {
        return disk.type(lock(name)) == EntryType.FILE;
    }

    private Path lock(ProfileName name) {
        return layout.profile(name).resolve(Lock.FILE);
    }

    /** One for each generation but those of edits; for a profile without any, one of the time of its lock. */
    public List<Operation> read() {
        List<Operation> found = new ArrayList<>();
        Profiles profiles = new Profiles(layout, disk);
        for (ProfileName name : profiles.names()) {
            String id = profiles.id(name);
            List<HistoryLog.Recorded> recorded = id.isEmpty() ? List.of() : log.messages(id);
            recorded.stream()
                    .filter(each -> !(each.message().step() instanceof GenerationMessage.Step.Edited))
                    .forEach(each -> found.add(operation(
                            each.commit().hex().substring(0, 16),
                            each.when(),
                            command(each.message()),
                            new Operation.Touched(name.text(), id))));
            if (recorded.isEmpty() && isInstalled(name)) {
                found.add(operation(
                        HexFormat.of().toHexDigits((long) name.text().hashCode()),
                        written(lock(name)),
                        "profile install",
                        new Operation.Touched(name.text(), id)));
            }
        }
        return found;
    }

    private static Operation operation(String id, Instant when, String command, Operation.Touched profile) {
        return new Operation(id, when, command, "", 0, List.of(profile), "", new Operation.End.Ended(when, 0, ""));
    }

    /** The command that makes generations of this kind. */
    private static String command(GenerationMessage message) {
        String[] words = message.what().split(" ", 3);
        return switch (words[0]) {
            case "install", "update", "undo", "redo", "restore", "resolve", "import" -> "profile " + words[0];
            case "config", "skills", "cron", "mcp" -> words.length > 1 ? words[0] + " " + words[1] : words[0];
            default -> words[0];
        };
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw DiskFailures.of("look at", file, e);
        }
    }
}
