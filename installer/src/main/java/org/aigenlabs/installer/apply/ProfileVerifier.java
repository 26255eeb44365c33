package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.StoreCheck;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Holds what lies in a profile against its lock, and its lock and history against the store. */
public final class ProfileVerifier {
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final StoreCheck store;

    public ProfileVerifier(InstalledProfiles profiles, Generations generations, StoreCheck store) {
        this.profiles = profiles;
        this.generations = generations;
        this.store = store;
    }

    /** Examines {@code name}. */
    public Verification verify(ProfileName name) {
        Lock lock = profiles.lock(name);
        LocalFiles local = profiles.read(name, lock.files().keySet());
        List<TreePath> changed = new ArrayList<>();
        List<TreePath> missing = new ArrayList<>();
        List<TreePath> unusable = new ArrayList<>();
        lock.files().forEach((path, base) -> {
            switch (local.find(path)) {
                case LocalFile.Absent _ -> missing.add(path);
                case LocalFile.Unusable _ -> unusable.add(path);
                case LocalFile.Present present -> {
                    if (isChanged(path, base, present)) {
                        changed.add(path);
                    }
                }
            }
        });
        return new Verification(
                name, lock.version(), changed, missing, unusable, foreign(name, lock), store(name, lock));
    }

    private boolean isChanged(TreePath path, LockedFile base, LocalFile.Present local) {
        if (local.blob().equals(base.blob())) {
            return local.mode() != base.mode();
        }
        return !CronJobs.isCronFile(path)
                || generations
                        .findBlob(base.blob())
                        .map(bytes -> !BlobId.of(CronJobs.pause(path, bytes)).equals(local.blob()))
                        .orElse(true);
    }

    /** Files that lie between those of the distribution, below the top of the profile. */
    private List<TreePath> foreign(ProfileName name, Lock lock) {
        ProfileDisk files = profiles.files(name);
        Set<TreePath> directories = new HashSet<>();
        for (TreePath path : lock.files().keySet()) {
            int slash = path.text().lastIndexOf('/');
            if (slash > 0) {
                directories.add(new TreePath(path.text().substring(0, slash)));
            }
        }
        Set<TreePath> foreign = new TreeSet<>();
        for (TreePath directory : directories) {
            if (files.type(directory) == EntryType.DIRECTORY) {
                for (Path each : files.disk().list(files.at(directory))) {
                    TreePath.parse(files.profile().relativize(each).toString())
                            .find()
                            .filter(path -> !lock.files().containsKey(path)
                                    && files.disk().type(each) != EntryType.DIRECTORY)
                            .ifPresent(foreign::add);
                }
            }
        }
        return List.copyOf(foreign);
    }

    private List<String> store(ProfileName name, Lock lock) {
        List<String> problems = new ArrayList<>();
        Optional<String> id = profiles.findId(name);
        if (id.isEmpty()) {
            problems.add("`profile.yaml` holds no id, so its history cannot be found");
        } else if (generations.list(id.get()).isEmpty()) {
            problems.add("the store holds no generation of it: nothing can be undone");
        }
        id.ifPresent(each -> problems.addAll(store.problems(each)));
        Set<GitId> base = RecordedState.ids(lock.files().values());
        int lost = base.size() - generations.known(base).size();
        if (lost > 0) {
            problems.add("the store lacks " + lost + " of the " + base.size()
                    + " files that were installed: the next update fetches them again");
        }
        return problems;
    }
}
