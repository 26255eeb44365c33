package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.RecordedTexts;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.value.TreePath;

/** The history of a profile as a part of its backup. */
final class HistoryItems {
    private static final int FILE_MODE = 0644;
    private static final int DIRECTORY_MODE = 0755;
    private static final TreePath OWN = new TreePath(".aigenlabs");

    private final Disk disk;
    private final HistoryCarrier carrier;
    private final RecordedTexts texts;

    HistoryItems(Disk disk, HistoryCarrier carrier, RecordedTexts texts) {
        this.disk = disk;
        this.carrier = carrier;
        this.texts = texts;
    }

    /** {@code items}, and in its place among them the history, if there is one; it is written into {@code scratch}. */
    List<ArchiveItem> with(List<ArchiveItem> items, Path profile, Path scratch, FileTime time) {
        Path file = scratch.resolve("history.bundle");
        Optional<String> id = id(profile);
        if (id.isEmpty() || !carrier.write(id.get(), file)) {
            return items;
        }
        List<ArchiveItem> all = new ArrayList<>(items);
        int own = 0;
        while (own < all.size() && !all.get(own).path().equals(OWN)) {
            own++;
        }
        if (own == all.size()) {
            own = 0;
            all.addFirst(new ArchiveItem.Directory(OWN, DIRECTORY_MODE, time));
        }
        all.add(own + 1, new ArchiveItem.File(HistoryCarrier.FILE, FILE_MODE, time, file, size(file), ""));
        return all;
    }

    /** What looks like a secret in what was recorded once, and is in none of the {@code known} findings. */
    List<SecretFinding> secrets(Path profile, SecretScanner scanner, Set<String> known) {
        Map<String, SecretFinding> found = new LinkedHashMap<>();
        id(profile)
                .ifPresent(id -> texts.each(
                        id,
                        (generation, path, bytes) -> scanner.find(path.text(), bytes).stream()
                                .filter(each -> !known.contains(each.id()))
                                .forEach(each -> found.putIfAbsent(each.id(), recorded(each, generation)))));
        return List.copyOf(found.values());
    }

    private Optional<String> id(Path profile) {
        return ProfileIdentity.idOf(disk, profile).filter(GenerationName::isProfileId);
    }

    private static SecretFinding recorded(SecretFinding found, int generation) {
        return new SecretFinding(
                found.rule(),
                found.path(),
                found.line(),
                found.what() + ", recorded in generation " + generation + " of its history",
                found.shown(),
                found.id());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw DiskFailures.of("look at", file, e);
        }
    }
}
