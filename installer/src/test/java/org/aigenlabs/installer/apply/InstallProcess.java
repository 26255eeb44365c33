package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.HermeticGit;
import org.aigenlabs.installer.fixture.PlanFixture;
import org.aigenlabs.installer.fixture.StoreFixture;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.Failure;

/** A program of its own that installs the sample as `bot`: arguments are the root and how long it takes, in ms. */
final class InstallProcess {
    private InstallProcess() {}

    public static void main(String[] args) {
        HermeticGit.install();
        RootLayout layout = new RootLayout(Path.of(args[0]));
        StoreFixture.Upstream upstream = new StoreFixture(layout.store()).commit(PlanFixture.SAMPLE);
        RealDisk disk = new RealDisk();
        Holder holder = new Holder(ProcessHandle.current().pid(), "aigenlabs profile install sample");
        Session session = new Session(holder, InstantSource.system(), UUID::randomUUID, () -> false);
        ProfileInstaller installer = new ProfileInstaller(
                layout, disk, new Generations(layout.store(), disk), name -> new AliasOutcome.NotAsked(), session);
        try {
            installer.install(PlanFixture.plan(upstream, "bot", false), () -> hold(Long.parseLong(args[1])));
            System.out.println("installed");
        } catch (Failure failure) {
            System.out.println(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private static void hold(long milliseconds) {
        System.out.println("holding");
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
