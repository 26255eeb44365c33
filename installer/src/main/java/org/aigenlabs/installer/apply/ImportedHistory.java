package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.archive.HistoryCarrier;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.NewGeneration;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a backup says of a profile's history: it goes on under the new profile's id, behind a generation that tells where
 * it came from.
 */
final class ImportedHistory {
    private final Disk disk;
    private final Generations generations;
    private final HistoryCarrier carrier;
    private final InstantSource clock;

    ImportedHistory(Disk disk, Generations generations, HistoryCarrier carrier, InstantSource clock) {
        this.disk = disk;
        this.generations = generations;
        this.carrier = carrier;
        this.clock = clock;
    }

    /**
     * Takes it over from what was unpacked, where its file is gone afterwards.
     *
     * @return the generation that was added; nothing if the archive brings none
     */
    Optional<GitId> take(Path unpacked, String profileId) {
        Path file = unpacked.resolve(HistoryCarrier.FILE.text());
        if (disk.type(file) != EntryType.FILE) {
            return Optional.empty();
        }
        carrier.keep(file, profileId);
        disk.delete(file);
        GenerationName last = generations.list(profileId).getLast();
        return generations.find(last).map(state -> generations.record(next(state)));
    }

    private NewGeneration next(Generation last) {
        SortedMap<TreePath, LockedFile> all = new TreeMap<>(last.files());
        all.putAll(last.own());
        List<GenerationFile> files = all.entrySet().stream()
                .map(each -> new GenerationFile(
                        each.getKey(),
                        each.getValue().mode(),
                        new GenerationFile.Stored(each.getValue().blob())))
                .toList();
        List<GitId> parents = new ArrayList<>(List.of(last.commit()));
        if (!last.parents().isEmpty()) {
            parents.add(last.parents().getLast());
        }
        GenerationMessage told = last.message();
        return new NewGeneration(
                new GenerationName(last.name().profileId(), last.name().number() + 1),
                files,
                parents,
                new GenerationMessage(
                        "import",
                        told.version(),
                        told.commit(),
                        told.tree(),
                        "",
                        new GenerationMessage.Step.Imported()),
                clock.instant());
    }
}
