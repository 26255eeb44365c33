package org.aigenlabs.cli.wiring;

import java.nio.file.Path;
import org.aigenlabs.cli.operation.InstallOperation;
import org.aigenlabs.cli.operation.LimitSettings;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.apply.Holder;
import org.aigenlabs.installer.apply.ProfileInstaller;
import org.aigenlabs.installer.apply.Session;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.resolver.git.GitSnapshotFetcher;
import org.aigenlabs.resolver.git.Reach;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.resolver.trust.SourceGuard;
import org.aigenlabs.resolver.trust.TrustFiles;
import org.aigenlabs.resolver.trust.pin.PinStore;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** The part of the graph that installs: apart, so that looking commands do not load what it names. */
final class InstallWiring {
    private final World world;
    private final Interrupt interrupt;
    private final Disk disk;
    private final RootLayout layout;

    InstallWiring(World world, Interrupt interrupt, Disk disk, RootLayout layout) {
        this.world = world;
        this.interrupt = interrupt;
        this.disk = disk;
        this.layout = layout;
    }

    InstallOperation operation(Talk talk, Reach reach) {
        return operation(talk, fetcher(reach));
    }

    /** The same with what is fetched from elsewhere than the source. */
    InstallOperation operation(Talk talk, SnapshotFetcher fetcher) {
        return new InstallOperation(new InstallOperation.Parts(
                layout,
                new SourceParser(world.directory(), world.home(), this::isDirectory),
                fetcher,
                new ProfileInstaller(
                        layout,
                        disk,
                        new Generations(layout.store(), disk),
                        new AliasMaking(world, disk, layout)::make,
                        session()),
                new SourceGuard(
                        new TrustFiles(layout.trust()),
                        new PinStore(layout.pins()),
                        layout.authenticated(),
                        world.clock()),
                talk == Talk.QUIET ? new QuietProgress(interrupt) : new TerminalProgress(world, interrupt, talk),
                Wiring.setVariables(world)));
    }

    private boolean isDirectory(Path path) {
        try {
            EntryType type = disk.type(path);
            return type == EntryType.DIRECTORY || type == EntryType.LINK;
        } catch (EnvironmentFailure _) {
            // below a file, or behind a directory that cannot be entered
            return false;
        }
    }

    private SnapshotFetcher fetcher(Reach reach) {
        FetchLimits limits = new LimitSettings(layout, disk).limits();
        return new StoppableFetcher(
                new GitSnapshotFetcher(limits, Wiring.surroundings(world, interrupt), reach), interrupt);
    }

    private Session session() {
        Holder holder = new Holder(ProcessHandle.current().pid(), "aigenlabs profile install");
        return new Session(holder, world.clock(), world.ids(), interrupt::wanted);
    }
}
