package org.aigenlabs.cli.wiring;

import org.aigenlabs.cli.operation.ConfigEditing;
import org.aigenlabs.cli.operation.ConfigOperation;
import org.aigenlabs.cli.operation.CreateOperation;
import org.aigenlabs.cli.operation.DoctorOperation;
import org.aigenlabs.cli.operation.EnvOperation;
import org.aigenlabs.cli.operation.LedgerOperation;
import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.operation.ProfileChanges;
import org.aigenlabs.cli.operation.ProfileOperations;
import org.aigenlabs.cli.operation.SetupOperation;
import org.aigenlabs.cli.operation.SkillsOperation;
import org.aigenlabs.cli.operation.UninstallOperation;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.apply.Holder;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.apply.ProfileCreator;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.apply.ProfileTrash;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.apply.Recovery;
import org.aigenlabs.installer.apply.Session;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.doctor.Checkup;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.HistoryLog;
import org.aigenlabs.installer.history.StoreCheck;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.ledger.Ledger;
import org.aigenlabs.installer.ledger.Operation;
import org.aigenlabs.installer.ledger.RecordedOperations;

/** The part of the graph that changes profiles on this machine without any source. */
final class LocalWiring {
    private final World world;
    private final Disk disk;
    private final HomeChoice home;
    private final String command;

    /** @param command as typed: told to those who have to wait for it */
    LocalWiring(World world, Disk disk, HomeChoice home, String command) {
        this.world = world;
        this.disk = disk;
        this.home = home;
        this.command = command;
    }

    ConfigOperation config() {
        return new ConfigOperation(home, disk, this::edits);
    }

    EnvOperation env() {
        return new EnvOperation(home, disk, this::edits);
    }

    ConfigEditing configEditing() {
        return new ConfigEditing(home, disk, this::edits);
    }

    SetupOperation setup(ProfileOperations profiles) {
        return new SetupOperation(home, disk, profiles, this::edits);
    }

    PartsOperation parts(ProfileOperations profiles) {
        return new PartsOperation(home, disk, profiles, this::edits);
    }

    ProfileChanges changes() {
        ProfileChanges.Place place =
                new ProfileChanges.Place(world.program(), Wiring.searchPath(world), world.clock(), world.ids());
        return new ProfileChanges(home, disk, new Aliases(world.home(), disk), guard(), place);
    }

    CreateOperation create(Interrupt interrupt) {
        Session session = new Session(holder(), world.clock(), world.ids(), interrupt::wanted);
        return new CreateOperation(
                home, disk, new ProfileCreator(home.layout(), disk, generations(), aliases()::make, session));
    }

    SkillsOperation skills() {
        return new SkillsOperation(home.layout(), disk, this::guard);
    }

    UninstallOperation uninstall() {
        return new UninstallOperation(home.layout(), disk, new Aliases(world.home(), disk), this::guard);
    }

    DoctorOperation doctor() {
        Checkup.Machine machine = new Checkup.Machine(
                world.program(), Wiring.searchPath(world), Wiring.setVariables(world), world.clock());
        Aliases commands = new Aliases(world.home(), disk);
        Checkup.Parts parts = new Checkup.Parts(
                new StoreCheck(home.layout().store(), disk),
                new Recovery(home.layout(), disk, generations(), aliases()::make, holder()),
                new ProfileTrash(home.layout(), disk, commands, guard()),
                ledger(),
                new RecordedOperations(
                        home.layout(), disk, new HistoryLog(home.layout().store(), disk)));
        return new DoctorOperation(new Checkup(home.layout(), disk, commands, machine, parts), this::guard);
    }

    private Ledger ledger() {
        return new Ledger(home.layout(), world.clock());
    }

    LedgerOperation operations() {
        return new LedgerOperation(home, disk, ledger(), world.clock(), LocalWiring::isAlive);
    }

    /** Whether the process that began an operation at that time is still at work: numbers are given again. */
    private static boolean isAlive(Operation operation) {
        return ProcessHandle.of(operation.pid())
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> start.isBefore(operation.began().plusSeconds(1)))
                        .orElse(true))
                .isPresent();
    }

    private RecordedEdits edits() {
        Session session = new Session(holder(), world.clock(), world.ids(), () -> false);
        return new RecordedEdits(new InstalledProfiles(home.layout(), disk), generations(), guard(), session);
    }

    private ProfileGuard guard() {
        return new ProfileGuard(home.layout(), disk, generations(), aliases()::make, holder())
                .telling(told -> Wiring.tell(world, told));
    }

    private Generations generations() {
        return new Generations(home.layout().store(), disk);
    }

    private AliasMaking aliases() {
        return new AliasMaking(world, disk, home.layout());
    }

    private Holder holder() {
        return new Holder(ProcessHandle.current().pid(), command);
    }
}
