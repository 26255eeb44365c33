package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.NewGeneration;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Installs new profiles: whole or not at all, whatever happens in between.
 *
 * <p>A profile grows in a staging directory beside its place and is renamed there when every byte of it is durable.
 * See {@code docs/decisions/0004-first-install-is-one-rename.md}.
 */
public final class ProfileInstaller {
    private final RootLayout layout;
    private final Disk disk;
    private final Generations generations;
    private final Session session;
    private final AliasStep alias;
    private final ProfileLocks locks;
    private final Recovery recovery;
    private final NameCheck names;

    public ProfileInstaller(
            RootLayout layout, Disk disk, Generations generations, AliasWriter aliases, Session session) {
        this.layout = layout;
        this.disk = disk;
        this.generations = generations;
        this.session = session;
        this.alias = new AliasStep(disk, aliases);
        this.locks = new ProfileLocks(layout, new Directories(disk), session.holder(), Patience.SHORT);
        this.recovery = new Recovery(layout, disk, generations, aliases, session.holder());
        this.names = new NameCheck(layout, disk);
    }

    /**
     * Refuses the name of a new profile if anything has it already; for asking early, {@link #install} asks again.
     *
     * @throws org.aigenlabs.schema.failure.UsageFailure if it is taken
     */
    public void refuseTaken(ProfileName name) {
        names.refuseTaken(name);
    }

    /**
     * Settles what commands that died have left, of any profile.
     *
     * @return what was done, a sentence each; mostly empty
     */
    public List<String> settle() {
        return recovery.settle();
    }

    /**
     * Makes the profile that {@code plan} describes.
     *
     * @param keepObjects puts the fetched objects into the store; run once, before anything is written
     * @throws org.aigenlabs.schema.failure.UsageFailure if the name is taken
     * @throws org.aigenlabs.schema.failure.BusyFailure if another command is at work on the name
     * @throws EnvironmentFailure if the machine says no, or the user stopped it; then nothing is left behind
     */
    public Installation install(InstallPlan plan, Runnable keepObjects) {
        names.refuseTaken(plan.profile());
        try (ProfileLock lock = locks.acquire(plan.profile())) {
            try {
                recovery.settle(lock);
                names.refuseTaken(plan.profile());
                return locked(plan, keepObjects);
            } catch (RuntimeException | Error failure) {
                forget(lock, failure);
                throw failure;
            }
        }
    }

    private void forget(ProfileLock lock, Throwable reason) {
        try {
            lock.forget(disk);
        } catch (RuntimeException | Error second) {
            reason.addSuppressed(second);
        }
    }

    private Installation locked(InstallPlan plan, Runnable keepObjects) {
        NewProfile profile = new NewProfile(plan, session.ids().get().toString());
        InstallRun run = new InstallRun(layout, disk, generations, profile, session.cancelled());
        GitId commit;
        try {
            keepObjects.run();
            run.begin();
            commit = run.record(generation(run, profile));
            run.write();
            run.commit(names);
        } catch (RuntimeException | Error failure) {
            run.undo(failure);
            throw failure;
        }
        return finish(plan, profile, commit);
    }

    private NewGeneration generation(InstallRun run, NewProfile profile) {
        Snapshot from = profile.plan().snapshot();
        return new NewGeneration(
                run.generation(),
                profile.generation(),
                List.of(from.commit()),
                "install " + from.manifest().name() + " "
                        + from.manifest().version().text(),
                session.clock().instant());
    }

    /** From here on the profile is installed: what does not work is a warning. */
    private Installation finish(InstallPlan plan, NewProfile profile, GitId commit) {
        Path directory = layout.profile(plan.profile());
        List<String> warnings = new ArrayList<>();
        AliasOutcome outcome = new AliasOutcome.NotAsked();
        if (plan.alias()) {
            outcome = alias.make(plan.profile());
            try {
                alias.close(directory);
            } catch (EnvironmentFailure failure) {
                warnings.add(failure.getMessage() + "; the next command tries again");
            }
        }
        return new Installation(plan.profile(), directory, profile.profileId(), 1, commit, outcome, warnings);
    }
}
