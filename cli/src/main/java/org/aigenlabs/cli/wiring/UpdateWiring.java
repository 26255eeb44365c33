package org.aigenlabs.cli.wiring;

import java.util.List;
import org.aigenlabs.cli.operation.ConflictOperation;
import org.aigenlabs.cli.operation.HistoryOperation;
import org.aigenlabs.cli.operation.LimitSettings;
import org.aigenlabs.cli.operation.UpdateLook;
import org.aigenlabs.cli.operation.UpdateOperation;
import org.aigenlabs.cli.operation.UpdateTargets;
import org.aigenlabs.cli.operation.UpkeepOperation;
import org.aigenlabs.cli.operation.WhoOperation;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.apply.ConflictResolver;
import org.aigenlabs.installer.apply.Holder;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.apply.ProfileHistory;
import org.aigenlabs.installer.apply.ProfileSnapshots;
import org.aigenlabs.installer.apply.ProfileUpdater;
import org.aigenlabs.installer.apply.ProfileVerifier;
import org.aigenlabs.installer.apply.Recovery;
import org.aigenlabs.installer.apply.Session;
import org.aigenlabs.installer.apply.Tidying;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.history.FileHistory;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.HistoryLog;
import org.aigenlabs.installer.history.StoreCheck;
import org.aigenlabs.installer.history.StoreTidy;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.SourceLooker;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.resolver.git.GitSnapshotFetcher;
import org.aigenlabs.resolver.git.GitSourceLooker;
import org.aigenlabs.resolver.git.Reach;
import org.aigenlabs.resolver.git.StoreLooker;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.resolver.trust.SourceGuard;
import org.aigenlabs.resolver.trust.TrustFiles;
import org.aigenlabs.resolver.trust.pin.PinStore;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** The part of the graph that updates: apart, so that looking commands do not load what it names. */
final class UpdateWiring {
    private final World world;
    private final Interrupt interrupt;
    private final Disk disk;
    private final HomeChoice home;
    private final RootLayout layout;
    private final String command;

    UpdateWiring(World world, Interrupt interrupt, Disk disk, HomeChoice home, String command) {
        this.world = world;
        this.interrupt = interrupt;
        this.disk = disk;
        this.home = home;
        this.layout = home.layout();
        this.command = command;
    }

    /** Settles what commands that died have left. */
    void settle() {
        try {
            Wiring.tell(world, new Recovery(layout, disk, generations(), aliases()::make, holder()).settle());
        } catch (EnvironmentFailure failure) {
            Wiring.tell(
                    world,
                    List.of("What a command that was cut off left cannot be settled now: " + failure.getMessage()));
        }
    }

    UpdateOperation operation(Talk talk, Reach reach) {
        FetchLimits limits = new LimitSettings(layout, disk).limits();
        FetchProgress progress =
                talk == Talk.QUIET ? new QuietProgress(interrupt) : new TerminalProgress(world, interrupt, talk);
        InstalledProfiles profiles = new InstalledProfiles(layout, disk);
        SourceParser sources =
                new SourceParser(world.directory(), world.home(), path -> disk.type(path) == EntryType.DIRECTORY);
        return new UpdateOperation(new UpdateOperation.Parts(
                new UpdateTargets(home, disk, profiles),
                profiles,
                new UpdateLook(
                        profiles,
                        sources,
                        looker(limits, reach),
                        progress,
                        new UpdateLook.Places(layout.store(), layout.fetches())),
                sources,
                new StoppableFetcher(
                        new GitSnapshotFetcher(limits, Wiring.surroundings(world, interrupt), reach), interrupt),
                new SourceGuard(
                        new TrustFiles(layout.trust()),
                        new PinStore(layout.pins()),
                        layout.authenticated(),
                        world.clock()),
                generations(),
                updater(profiles),
                progress,
                Wiring.setVariables(world)));
    }

    private SourceLooker looker(FetchLimits limits, Reach reach) {
        SourceLooker looker = new GitSourceLooker(limits, Wiring.surroundings(world, interrupt));
        return switch (reach) {
            case NETWORK -> looker;
            case STORE -> new StoreLooker(layout.store(), looker);
        };
    }

    ConflictOperation conflicts() {
        InstalledProfiles profiles = new InstalledProfiles(layout, disk);
        return new ConflictOperation(
                new UpdateTargets(home, disk, profiles),
                profiles,
                () -> new ConflictResolver(profiles, generations(), guard(), session()),
                blob -> generations().findBlob(blob));
    }

    UpkeepOperation upkeep() {
        InstalledProfiles profiles = new InstalledProfiles(layout, disk);
        StoreCheck check = new StoreCheck(layout.store(), disk);
        return new UpkeepOperation(
                new UpdateTargets(home, disk, profiles),
                new ProfileVerifier(profiles, generations(), check),
                () -> new Tidying(profiles, generations(), guard(), new StoreTidy(layout.store(), disk), check));
    }

    WhoOperation who() {
        return new WhoOperation(new InstalledProfiles(layout, disk), new FileHistory(layout.store(), disk));
    }

    HistoryOperation history() {
        InstalledProfiles profiles = new InstalledProfiles(layout, disk);
        HistoryLog log = new HistoryLog(layout.store(), disk);
        return new HistoryOperation(
                new UpdateTargets(home, disk, profiles),
                profiles,
                generations(),
                log,
                () -> new ProfileHistory(profiles, generations(), log, guard(), session()));
    }

    ProfileSnapshots snapshots() {
        return new ProfileSnapshots(new InstalledProfiles(layout, disk), generations(), guard(), session());
    }

    private ProfileUpdater updater(InstalledProfiles profiles) {
        return new ProfileUpdater(profiles, generations(), guard(), session());
    }

    private Session session() {
        return new Session(holder(), world.clock(), world.ids(), interrupt::wanted);
    }

    private ProfileGuard guard() {
        return new ProfileGuard(layout, disk, generations(), aliases()::make, holder())
                .telling(told -> Wiring.tell(world, told));
    }

    private Generations generations() {
        return new Generations(layout.store(), disk);
    }

    private AliasMaking aliases() {
        return new AliasMaking(world, disk, layout);
    }

    private Holder holder() {
        return new Holder(ProcessHandle.current().pid(), command);
    }
}
