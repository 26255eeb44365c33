package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.NewGeneration;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.plan.InstallPlan;
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
    private final Session session;
    private final ProfileMaking making;

    public ProfileInstaller(
            RootLayout layout, Disk disk, Generations generations, AliasWriter aliases, Session session) {
        this.layout = layout;
        this.session = session;
        this.making = new ProfileMaking(
                new ProfileMaking.Parts(layout, disk, generations, aliases, session), NameCheck.Making.INSTALL);
    }

    /**
     * Refuses the name of a new profile if anything has it already; for asking early, {@link #install} asks again.
     *
     * @throws org.aigenlabs.schema.failure.UsageFailure if it is taken
     */
    public void refuseTaken(ProfileName name) {
        making.refuseTaken(name);
    }

    /**
     * Settles what commands that died have left, of any profile.
     *
     * @return what was done, a sentence each; mostly empty
     */
    public List<String> settle() {
        return making.settle();
    }

    /**
     * Makes the profile that {@code plan} describes.
     *
     * @param keepObjects puts the fetched objects into the store; run once, before anything is written
     * @throws org.aigenlabs.schema.failure.UsageFailure if the name is taken
     * @throws org.aigenlabs.schema.failure.BusyFailure if another command is at work on the name
     * @throws org.aigenlabs.schema.failure.EnvironmentFailure if the machine says no, or the user stopped it; then nothing is left behind
     */
    public Installation install(InstallPlan plan, Runnable keepObjects) {
        return making.hold(plan.profile(), () -> locked(plan, keepObjects));
    }

    private Installation locked(InstallPlan plan, Runnable keepObjects) {
        NewProfile profile = new NewProfile(plan, session.ids().get().toString());
        keepObjects.run();
        GitId commit = making.grow(profile, run -> Optional.of(run.record(generation(run, profile))))
                .orElseThrow();
        return finish(plan, profile, commit);
    }

    private NewGeneration generation(InstallRun run, NewProfile profile) {
        Snapshot from = profile.plan().snapshot();
        return new NewGeneration(
                run.generation(),
                profile.generation(),
                List.of(from.commit()),
                GenerationMessage.of(
                        "install " + from.manifest().name() + " "
                                + from.manifest().version().text(),
                        profile.lock(),
                        new GenerationMessage.Step.Change()),
                session.clock().instant());
    }

    /** From here on the profile is installed: what does not work is a warning. */
    private Installation finish(InstallPlan plan, NewProfile profile, GitId commit) {
        List<String> warnings = new ArrayList<>();
        AliasOutcome outcome = plan.alias() ? making.finish(plan.profile(), warnings) : new AliasOutcome.NotAsked();
        Path directory = layout.profile(plan.profile());
        return new Installation(plan.profile(), directory, profile.profileId(), 1, commit, outcome, warnings);
    }
}
