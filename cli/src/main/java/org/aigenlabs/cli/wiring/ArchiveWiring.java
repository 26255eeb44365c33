package org.aigenlabs.cli.wiring;

import java.nio.file.Path;
import org.aigenlabs.cli.operation.ExportOperation;
import org.aigenlabs.cli.operation.ImportOperation;
import org.aigenlabs.cli.operation.InstallOperation;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.apply.Holder;
import org.aigenlabs.installer.apply.ProfileImporter;
import org.aigenlabs.installer.apply.Session;
import org.aigenlabs.installer.archive.HistoryCarrier;
import org.aigenlabs.installer.archive.ProfileExporter;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.resolver.git.BundleSnapshotFetcher;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.resolver.git.HistoryBundle;
import org.aigenlabs.resolver.git.OfflineBundle;
import org.aigenlabs.resolver.git.Reach;
import org.aigenlabs.resolver.trust.pin.PinStore;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.schema.lock.Lock;

/** The part of the graph that writes archives and reads them. */
final class ArchiveWiring {
    private final World world;
    private final Interrupt interrupt;
    private final Disk disk;
    private final HomeChoice home;

    ArchiveWiring(World world, Interrupt interrupt, Disk disk, HomeChoice home) {
        this.world = world;
        this.interrupt = interrupt;
        this.disk = disk;
        this.home = home;
    }

    ExportOperation export(Passphrases passphrases) {
        return new ExportOperation(
                home,
                world.directory(),
                disk,
                new ProfileExporter(
                        new ProfileExporter.Parts(
                                home.layout(),
                                disk,
                                disk::copyDatabase,
                                this::bundle,
                                new StoredHistory(home.layout())),
                        interrupt::wanted),
                passphrases::chosen);
    }

    /** The history in the store, by what reads and writes it as git bundles. */
    private record StoredHistory(RootLayout layout) implements HistoryCarrier {
        private HistoryBundle bundle() {
            return new HistoryBundle(layout.store(), layout.fetches());
        }

        @Override
        public boolean write(String profileId, Path to) {
            return bundle().write(GenerationName.refsOf(profileId), to);
        }

        @Override
        public void keep(Path from, String profileId) {
            bundle().keep(from, GenerationName.refsOf(profileId));
        }
    }

    private void bundle(Lock lock, Path to) {
        Pin pin = new PinStore(home.layout().pins()).find(lock.source());
        new OfflineBundle(home.layout().store()).write(lock.source(), lock.commit(), pin.tags(), to);
    }

    private InstallOperation offline(Talk talk, Path bundle) {
        return new InstallWiring(world, interrupt, disk, home.layout())
                .operation(talk, new BundleSnapshotFetcher(FetchLimits.DEFAULT, bundle));
    }

    ImportOperation imports(String command, Talk talk, Passphrases passphrases) {
        Session session = new Session(
                new Holder(ProcessHandle.current().pid(), command), world.clock(), world.ids(), interrupt::wanted);
        ProfileImporter importer = new ProfileImporter(
                home.layout(),
                disk,
                new Generations(home.layout().store(), disk),
                new StoredHistory(home.layout()),
                new AliasMaking(world, disk, home.layout())::make,
                session);
        return new ImportOperation(
                new ImportOperation.Parts(
                        home.layout(),
                        world.directory(),
                        disk,
                        importer,
                        () -> new InstallWiring(world, interrupt, disk, home.layout()).operation(talk, Reach.NETWORK),
                        bundle -> offline(talk, bundle),
                        passphrases::known),
                interrupt::wanted);
    }
}
