package org.aigenlabs.installer.apply;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * Changes of single files of a distribution by commands that replace each in one step: a setting, a switch. Around each
 * go two generations, if there is anything to record: what was edited before, and what the command did. A crash between
 * the file and its generation loses nothing: the next command records the file as an edit.
 */
public final class RecordedEdits {
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final ProfileGuard guard;
    private final Session session;

    public RecordedEdits(InstalledProfiles profiles, Generations generations, ProfileGuard guard, Session session) {
        this.profiles = profiles;
        this.generations = generations;
        this.guard = guard;
        this.session = session;
    }

    /**
     * Does {@code change} while nobody else changes {@code name}, and records it as {@code what}.
     *
     * @param what a line, without any value that could be a secret
     */
    public <T> T hold(ProfileName name, String what, Supplier<T> change) {
        return guard.hold(name, () -> {
            if (!isRecorded(name)) {
                return change.get();
            }
            record(name, "edit", new GenerationMessage.Step.Edited());
            T result = change.get();
            record(name, what, new GenerationMessage.Step.Change());
            return result;
        });
    }

    /** Does {@code change}, of no file of a distribution, while nobody else changes {@code name}. */
    public <T> T hold(ProfileName name, Supplier<T> change) {
        return guard.hold(name, change);
    }

    private boolean isRecorded(ProfileName name) {
        return generations.isPresent()
                && profiles.isInstalled(name)
                && profiles.findId(name).isPresent()
                && isReadable(name);
    }

    /** A damaged lock stops no setting: other commands tell of it. */
    private boolean isReadable(ProfileName name) {
        try {
            profiles.lock(name);
            return true;
        } catch (InvalidFailure _) {
            return false;
        }
    }

    private void record(ProfileName name, String what, GenerationMessage.Step step) {
        Lock lock = profiles.lock(name);
        String id = profiles.id(name);
        History history = new History(generations, session.clock().instant());
        Set<TreePath> paths = history.paths(id, lock.files().keySet());
        GenerationMessage message = GenerationMessage.of(what, lock, step);
        Optional<Transaction.Recording> next =
                history.changed(id, paths, profiles.read(name, paths), message, OwnFiles.now(profiles.files(name)));
        next.ifPresent(record -> history.write(id, record));
    }
}
