package org.aigenlabs.cli.wiring;

import org.aigenlabs.cli.operation.AuthoredProfiles;
import org.aigenlabs.cli.operation.CheckOperation;
import org.aigenlabs.cli.operation.CleanRoom;
import org.aigenlabs.cli.operation.InitOperation;
import org.aigenlabs.cli.operation.InstallOperation;
import org.aigenlabs.cli.operation.InstalledCommit;
import org.aigenlabs.cli.operation.LimitSettings;
import org.aigenlabs.cli.operation.ProposeOperation;
import org.aigenlabs.cli.operation.PublishOperation;
import org.aigenlabs.cli.operation.PublishPlace;
import org.aigenlabs.cli.operation.ReleaseProof;
import org.aigenlabs.cli.operation.YankOperation;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.apply.Holder;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.apply.Publication;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.apply.Session;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.FleetingDisk;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.git.AuthorSettings;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.resolver.git.GitSnapshotFetcher;
import org.aigenlabs.resolver.git.Reach;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.resolver.trust.SourceGuard;
import org.aigenlabs.resolver.trust.TrustFiles;
import org.aigenlabs.resolver.trust.pin.PinStore;

/** The part of the graph that publishes and proposes. */
final class AuthorWiring {
    private final World world;
    private final Interrupt interrupt;
    private final Disk disk;
    private final HomeChoice home;
    private final RootLayout layout;
    private final String command;

    AuthorWiring(World world, Interrupt interrupt, Disk disk, HomeChoice home, String command) {
        this.world = world;
        this.interrupt = interrupt;
        this.disk = disk;
        this.home = home;
        this.layout = home.layout();
        this.command = command;
    }

    PublishOperation publish(Talk talk) {
        FetchProgress progress = progress(talk);
        return new PublishOperation(
                new PublishOperation.Parts(place(progress), authored(), new ReleaseProof(proof(progress))));
    }

    YankOperation yank(Talk talk) {
        return new YankOperation(place(progress(talk)), authored());
    }

    CheckOperation check(Talk talk) {
        InstallOperation sources = new InstallWiring(world, interrupt, disk, layout).operation(talk, Reach.NETWORK);
        CleanRoom room = new CleanRoom(layout.cache().resolve("proof"), fleeting(), this::installing);
        return new CheckOperation(new CheckOperation.Parts(home, disk, world.directory(), sources, room, this::edits));
    }

    InitOperation init(Talk talk) {
        InstallOperation sources = new InstallWiring(world, interrupt, disk, layout).operation(talk, Reach.NETWORK);
        return new InitOperation(new InitOperation.Parts(
                home, disk, new InstalledProfiles(layout, disk), sources, this::author, this::edits, world.clock()));
    }

    private String author() {
        GitIdentity identity =
                AuthorSettings.read(Wiring.surroundings(world, interrupt)).identity();
        return identity == null ? "" : identity.name();
    }

    private RecordedEdits edits() {
        return new RecordedEdits(new InstalledProfiles(layout, disk), generations(), guard(), session());
    }

    ProposeOperation propose(Talk talk) {
        FetchProgress progress = progress(talk);
        return new ProposeOperation(new ProposeOperation.Parts(
                place(progress),
                authored(),
                new InstalledCommit(new InstalledCommit.Parts(layout, sources(), fetcher(), limits(), progress)),
                disk));
    }

    private SnapshotFetcher fetcher() {
        return new StoppableFetcher(
                new GitSnapshotFetcher(limits(), Wiring.surroundings(world, interrupt), Reach.NETWORK), interrupt);
    }

    private SourceParser sources() {
        return new SourceParser(world.directory(), world.home(), path -> disk.type(path) == EntryType.DIRECTORY);
    }

    private ReleaseProof.Parts proof(FetchProgress progress) {
        return new ReleaseProof.Parts(
                layout,
                fleeting(),
                fetcher(),
                new SourceGuard(
                        new TrustFiles(layout.trust()),
                        new PinStore(layout.pins()),
                        layout.authenticated(),
                        world.clock()),
                progress,
                this::installing,
                new Publication(new InstalledProfiles(layout, disk), generations(), guard(), session()),
                world.clock());
    }

    private Disk fleeting() {
        return new FleetingDisk(disk);
    }

    /** Into another root, quietly, to be thrown away. */
    private InstallOperation installing(RootLayout root) {
        return new InstallWiring(world, interrupt, fleeting(), root).operation(Talk.QUIET, Reach.NETWORK);
    }

    private PublishPlace place(FetchProgress progress) {
        return new PublishPlace(layout, sources(), Wiring.surroundings(world, interrupt), limits(), progress);
    }

    private AuthoredProfiles authored() {
        return new AuthoredProfiles(home, disk, new InstalledProfiles(layout, disk), world.clock());
    }

    private FetchLimits limits() {
        return new LimitSettings(layout, disk).limits();
    }

    private FetchProgress progress(Talk talk) {
        return talk == Talk.QUIET ? new QuietProgress(interrupt) : new TerminalProgress(world, interrupt, talk);
    }

    private Generations generations() {
        return new Generations(layout.store(), disk);
    }

    private ProfileGuard guard() {
        return new ProfileGuard(layout, disk, generations(), new AliasMaking(world, disk, layout)::make, holder())
                .telling(told -> Wiring.tell(world, told));
    }

    private Session session() {
        return new Session(holder(), world.clock(), world.ids(), interrupt::wanted);
    }

    private Holder holder() {
        return new Holder(ProcessHandle.current().pid(), command);
    }
}
