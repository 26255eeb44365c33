package org.aigenlabs.installer.apply;

import java.util.List;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.plan.FileAction;
import org.aigenlabs.installer.plan.GoneBack;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The way of a profile to a recorded state, planned or gone.
 *
 * @param of what is taken back, or done again; of a restore, what had been done in the generation it is from
 * @param from the number of the generation that is left
 * @param to the number of the one that it becomes like
 * @param files what becomes of those that differ, in path order
 * @param before what was installed
 * @param after what is installed afterwards
 * @param waiting how many conflicts wait afterwards
 * @param generation the number of the one that records it; 0 as long as it is only planned
 * @param told what was found in the way and kept, a sentence each
 */
public record GoingBack(
        ProfileName name,
        GenerationMessage of,
        int from,
        int to,
        List<GoneBack> files,
        Lock before,
        Lock after,
        int waiting,
        int generation,
        List<String> told) {
    /** Copies the lists. */
    public GoingBack {
        files = List.copyOf(files);
        told = List.copyOf(told);
    }

    /** Whether any file or the lock would be another one. */
    public boolean changesAnything() {
        return !before.equals(after) || files.stream().anyMatch(file -> !(file.action() instanceof FileAction.Leave));
    }

    GoingBack done(Update update) {
        return new GoingBack(name, of, from, to, files, before, after, waiting, update.generation(), update.told());
    }
}
