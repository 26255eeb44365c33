package org.aigenlabs.installer.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.NewGeneration;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/** The generations that go with a change of a profile: what the user had edited before it, then the change itself. */
final class History {
    private final Generations generations;
    private final Instant now;

    History(Generations generations, Instant now) {
        this.generations = generations;
        this.now = now;
    }

    /** The last generation of a profile, if there is one. */
    Optional<Generation> last(String profileId) {
        List<GenerationName> names = generations.list(profileId);
        return names.isEmpty() ? Optional.empty() : generations.find(names.getLast());
    }

    /** The paths whose state the next generation tells. */
    Set<TreePath> paths(String profileId, Set<TreePath> locked) {
        Set<TreePath> paths = new TreeSet<>(locked);
        last(profileId).ifPresent(last -> paths.addAll(last.files().keySet()));
        return paths;
    }

    /**
     * A generation of what is on disk, if that is not what the last one says.
     *
     * @param lock what is installed
     * @param own the package manager's own files as they are now
     */
    Optional<Transaction.Recording> edits(
            String profileId, Set<TreePath> paths, LocalFiles local, Lock lock, List<GenerationFile> own) {
        GenerationMessage message = GenerationMessage.of("edit", lock, new GenerationMessage.Step.Edited());
        return changed(profileId, paths, local, message, own);
    }

    /** The same as {@link #edits}, under {@code message}. */
    Optional<Transaction.Recording> changed(
            String profileId,
            Set<TreePath> paths,
            LocalFiles local,
            GenerationMessage message,
            List<GenerationFile> own) {
        SortedMap<TreePath, LockedFile> there = new TreeMap<>();
        for (TreePath path : paths) {
            if (local.find(path) instanceof LocalFile.Present(GitId blob, FileMode mode)) {
                there.put(path, new LockedFile(blob, mode));
            }
        }
        if (last(profileId)
                .map(Generation::files)
                .filter(files -> files.equals(there))
                .isPresent()) {
            return Optional.empty();
        }
        List<GenerationFile> files = new ArrayList<>(own);
        there.forEach((path, file) ->
                files.add(new GenerationFile(path, file.mode(), new GenerationFile.Changed(() -> local.read(path)))));
        return Optional.of(record(files, message, new GitId(message.commit())));
    }

    /** Records {@code next} by itself, behind the last generation. */
    GenerationName write(String profileId, Transaction.Recording next) {
        Optional<Generation> last = last(profileId);
        int number = last.map(generation -> generation.name().number()).orElse(0) + 1;
        GenerationName name = new GenerationName(profileId, number);
        generations.record(next.make(name, last.stream().map(Generation::commit).toList()));
        return name;
    }

    /** A generation of {@code files}; {@code upstream} is the commit that is installed. */
    Transaction.Recording record(List<GenerationFile> files, GenerationMessage message, GitId upstream) {
        return (name, previous) -> {
            List<GitId> parents = new ArrayList<>(previous);
            if (generations.known(new HashSet<>(List.of(upstream))).contains(upstream)) {
                parents.add(upstream);
            }
            return new NewGeneration(name, files, parents, message, now);
        };
    }
}
