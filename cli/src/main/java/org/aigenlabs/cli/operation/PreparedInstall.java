package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import org.aigenlabs.installer.apply.Installation;
import org.aigenlabs.installer.apply.ProfileInstaller;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.schema.tree.SourceTree;

/** An install that is fetched and planned, and waits for the user's consent. */
public final class PreparedInstall implements AutoCloseable {
    private final InstallPlan plan;
    private final Path target;
    private final FetchedSnapshot fetched;
    private final ProfileInstaller installer;
    private final Runnable remember;

    /** @param remember keeps what was accepted from the source */
    PreparedInstall(
            InstallPlan plan, Path target, FetchedSnapshot fetched, ProfileInstaller installer, Runnable remember) {
        this.plan = plan;
        this.target = target;
        this.fetched = fetched;
        this.installer = installer;
        this.remember = remember;
    }

    /** What would be done. */
    public InstallPlan plan() {
        return plan;
    }

    /** All files that were fetched. */
    SourceTree tree() {
        return fetched.snapshot().tree();
    }

    /** The directory of the profile to be made. */
    public Path target() {
        return target;
    }

    /** Does it: exactly the plan, from exactly what was fetched. */
    public Installation apply() {
        Installation done = installer.install(plan, fetched::keep);
        remember.run();
        return done;
    }

    @Override
    public void close() {
        fetched.close();
    }
}
