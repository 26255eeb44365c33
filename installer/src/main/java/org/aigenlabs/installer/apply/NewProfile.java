package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.plan.EnvExample;
import org.aigenlabs.installer.plan.EnvPlaceholder;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.installer.plan.PlannedFile;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.lock.LockedTrust;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Everything that a newly installed profile holds, before any of it is written. */
record NewProfile(InstallPlan plan, String profileId) implements NewContent {
    @Override
    public ProfileName profile() {
        return plan.profile();
    }

    @Override
    public void write(Path staging, Disk disk, Runnable between) {
        new FreshFiles(files()).write(staging, disk, between);
    }

    /** All files, the distribution's first. */
    List<NewFile> files() {
        Manifest manifest = plan.snapshot().manifest();
        List<NewFile> files = new ArrayList<>();
        plan.files()
                .forEach(file -> files.add(
                        new NewFile(file.file().path(), Mode.of(file.file().mode()), () -> bytes(file))));
        files.add(text(".env", Mode.PRIVATE_FILE, EnvPlaceholder.render()));
        if (plan.generatesEnvExample()) {
            files.add(text(EnvExample.FILE.text(), Mode.FILE, EnvExample.render(manifest)));
        }
        ProfileIdentity identity = ProfileIdentity.of(UUID.fromString(profileId), manifest.description(), "");
        files.add(text(ProfileIdentity.FILE, Mode.FILE, identity.render()));
        files.add(text(Lock.FILE, Mode.FILE, LockDocument.write(lock())));
        if (plan.alias()) {
            InstallJournal journal = new InstallJournal(plan.profile(), profileId);
            files.add(text(InstallJournal.FILE, Mode.FILE, journal.render()));
        }
        return files;
    }

    /** The distribution's files as they are left on disk, and the lock. */
    List<GenerationFile> generation() {
        List<GenerationFile> files = new ArrayList<>();
        plan.files()
                .forEach(file -> files.add(new GenerationFile(
                        file.file().path(),
                        file.file().mode(),
                        file.paused()
                                ? new GenerationFile.Changed(() -> bytes(file))
                                : new GenerationFile.Stored(file.file().blob()))));
        if (plan.generatesEnvExample()) {
            files.add(written(EnvExample.FILE, EnvExample.render(plan.snapshot().manifest())));
        }
        files.add(written(new TreePath(Lock.FILE), LockDocument.write(lock())));
        return files;
    }

    private static GenerationFile written(TreePath path, String text) {
        return new GenerationFile(path, FileMode.REGULAR, new GenerationFile.Changed(() -> text.getBytes(UTF_8)));
    }

    private byte[] bytes(PlannedFile file) {
        return file.freshBytes(plan.snapshot().tree());
    }

    Lock lock() {
        Snapshot from = plan.snapshot();
        SortedMap<TreePath, LockedFile> base = new TreeMap<>();
        plan.files()
                .forEach(each -> base.put(
                        each.file().path(),
                        new LockedFile(each.file().blob(), each.file().mode())));
        return new Lock(
                from.manifest().name(),
                from.source(),
                from.manifest().version().text(),
                from.commit(),
                from.tree().id(),
                new LockedTrust(
                        from.trust().lockWord(),
                        from.trust().signer(),
                        from.trust().introduction()),
                base,
                new TreeMap<>(),
                from.manifest().requires());
    }

    static NewFile text(String path, Mode mode, String text) {
        return new NewFile(new TreePath(path), mode, () -> text.getBytes(UTF_8));
    }
}
