package org.aigenlabs.installer.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Copies of profiles that users wish for: generations like others, but no step that an undo would take back. */
public final class ProfileSnapshots {
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final ProfileGuard guard;
    private final Session session;

    public ProfileSnapshots(InstalledProfiles profiles, Generations generations, ProfileGuard guard, Session session) {
        this.profiles = profiles;
        this.generations = generations;
        this.guard = guard;
        this.session = session;
    }

    /**
     * What was recorded.
     *
     * @param generation its number
     * @param files of the distribution
     * @param own the user's own that are in it, in order
     * @param leftOut which of those are not, and why: a sentence each
     */
    public record Taken(ProfileName name, int generation, int files, List<TreePath> own, List<String> leftOut) {
        /** Copies the lists. */
        public Taken {
            own = List.copyOf(own);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Records {@code name} as it is now.
     *
     * @param message a line of the user's; may be empty
     * @param own whether their own prose is recorded, too
     * @throws EnvironmentFailure if there is no store, or it cannot be written
     */
    public Taken take(ProfileName name, String message, boolean own) {
        return guard.hold(name, () -> {
            Lock lock = profiles.lock(name);
            String id = profiles.id(name);
            ProfileDisk files = profiles.files(name);
            History history = new History(generations, session.clock().instant());
            Set<TreePath> paths = history.paths(id, lock.files().keySet());
            List<GenerationFile> left = new ArrayList<>(distribution(paths, profiles.read(name, paths)));
            int count = left.size();
            left.addAll(OwnFiles.now(files));
            List<TreePath> prose = new ArrayList<>();
            List<String> leftOut = new ArrayList<>();
            if (own) {
                OwnProse found = OwnProse.read(files);
                prose.addAll(found.files().keySet());
                leftOut.addAll(found.leftOut());
                left.addAll(found.recorded());
            }
            GenerationMessage what =
                    GenerationMessage.of(("snapshot " + message).strip(), lock, new GenerationMessage.Step.Copied());
            GenerationName made = history.write(id, history.record(left, what, lock.commit()));
            return new Taken(name, made.number(), count, prose, leftOut);
        });
    }

    private static List<GenerationFile> distribution(Set<TreePath> paths, LocalFiles local) {
        List<GenerationFile> files = new ArrayList<>();
        for (TreePath path : paths) {
            if (local.find(path) instanceof LocalFile.Present(var _, var mode)) {
                files.add(new GenerationFile(path, mode, new GenerationFile.Changed(() -> local.read(path))));
            }
        }
        return files;
    }
}
