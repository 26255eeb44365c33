package org.aigenlabs.cli.wiring;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigenlabs.cli.operation.AuditOperation;
import org.aigenlabs.cli.operation.CheckOperation;
import org.aigenlabs.cli.operation.ConfigEditing;
import org.aigenlabs.cli.operation.ConfigOperation;
import org.aigenlabs.cli.operation.ConflictOperation;
import org.aigenlabs.cli.operation.CreateOperation;
import org.aigenlabs.cli.operation.DoctorOperation;
import org.aigenlabs.cli.operation.EnvOperation;
import org.aigenlabs.cli.operation.ExportOperation;
import org.aigenlabs.cli.operation.HistoryOperation;
import org.aigenlabs.cli.operation.ImportOperation;
import org.aigenlabs.cli.operation.InitOperation;
import org.aigenlabs.cli.operation.InstallOperation;
import org.aigenlabs.cli.operation.LedgerOperation;
import org.aigenlabs.cli.operation.LimitSettings;
import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.operation.ProfileChanges;
import org.aigenlabs.cli.operation.ProfileOperations;
import org.aigenlabs.cli.operation.ProposeOperation;
import org.aigenlabs.cli.operation.PublishOperation;
import org.aigenlabs.cli.operation.SetupOperation;
import org.aigenlabs.cli.operation.ShowIntroOperation;
import org.aigenlabs.cli.operation.SkillsOperation;
import org.aigenlabs.cli.operation.TrustOperation;
import org.aigenlabs.cli.operation.UninstallOperation;
import org.aigenlabs.cli.operation.UpdateOperation;
import org.aigenlabs.cli.operation.UpkeepOperation;
import org.aigenlabs.cli.operation.WhoOperation;
import org.aigenlabs.cli.operation.YankOperation;
import org.aigenlabs.cli.render.Screen;
import org.aigenlabs.cli.render.Sentences;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.apply.ProfileSnapshots;
import org.aigenlabs.installer.apply.Unsettled;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.HomeWish;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.ledger.NotingDisk;
import org.aigenlabs.installer.ledger.OperationNote;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.git.Reach;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.resolver.trust.OwnIntroduction;
import org.aigenlabs.resolver.trust.TrustFiles;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The object graph, from top to bottom.
 *
 * <p>Everything is made where it is first asked for, so that a command that only looks loads neither JGit nor anything
 * else that it does not use.
 */
public final class Wiring {
    private final World world;
    private final Interrupt interrupt;
    private final OperationNote note;
    private final Disk disk;

    public Wiring(World world, Interrupt interrupt) {
        this.world = world;
        this.interrupt = interrupt;
        RealDisk real = new RealDisk();
        String user = world.variable("USER");
        this.note = new OperationNote(
                real,
                world.clock(),
                new OperationNote.Run(
                        user.isEmpty() ? world.variable("LOGNAME") : user,
                        ProcessHandle.current().pid()));
        this.disk = new NotingDisk(real, note);
    }

    /** What the ledger is told of this run. */
    public OperationNote note() {
        return note;
    }

    /** Ends the note of this run. */
    public void ended(int code, String told) {
        RootLayout root = note.root();
        if (root != null) {
            tell(note.end(code, told, name -> id(root, name)));
        }
    }

    private String id(RootLayout root, String name) {
        try {
            return new Profiles(root, disk).id(new ProfileName(name));
        } catch (EnvironmentFailure _) {
            // gone, or cannot be read: its name must do
            return "";
        }
    }

    /** Standard output, as text or as JSON. */
    public Screen screen(boolean json) {
        return new Screen(world, json);
    }

    /** Says {@code sentences} on standard error, for people: what they did not ask for, but should know. */
    public void tell(List<String> sentences) {
        tell(world, sentences);
    }

    static void tell(World world, List<String> sentences) {
        world.streams().err().print(Sentences.text(world, sentences));
    }

    /** Questions to the user. */
    public Prompt prompt() {
        return new Prompt(world.streams(), interrupt);
    }

    /** Looking at profiles, and choosing one; {@code profile} is the name behind {@code -p}, empty if not given. */
    public ProfileOperations profiles(String profile) {
        return new ProfileOperations(home(profile), disk, new Aliases(world.home(), disk), setVariables(world));
    }

    /** Auditing; {@code profile} as for {@link #profiles}. */
    public AuditOperation audit(String profile) {
        return new AuditOperation(profiles(profile), disk, trust().policy());
    }

    /** Installing; {@code offline} takes only what the store holds. */
    public InstallOperation install(Talk talk, boolean offline) {
        return new InstallWiring(world, interrupt, disk, home("").layout())
                .operation(talk, offline ? Reach.STORE : Reach.NETWORK);
    }

    /** Updating; {@code command} is told to those who have to wait for it; {@code offline} as for {@link #install}. */
    public UpdateOperation update(Talk talk, String profile, String command, boolean offline) {
        return updates(profile, command).operation(talk, offline ? Reach.STORE : Reach.NETWORK);
    }

    /** The limits of fetching, and their settings. */
    public LimitSettings limits() {
        return new LimitSettings(home("").layout(), disk);
    }

    /** After what commands that died have left is settled; also for commands that only look. */
    private UpdateWiring updates(String profile, String command) {
        settle(profile, command);
        return new UpdateWiring(world, interrupt, disk, home(profile), command);
    }

    /** Settles what commands that died have left, if they left anything; parameters as for {@link #update}. */
    public void settle(String profile, String command) {
        if (!new Unsettled(home(profile).layout(), disk).profiles().isEmpty()) {
            new UpdateWiring(world, interrupt, disk, home(profile), command).settle();
        }
    }

    /** Conflicts, edits and wishes; parameters as for {@link #update}. */
    public ConflictOperation conflicts(String profile, String command) {
        return updates(profile, command).conflicts();
    }

    /** Whose the lines of files are; parameters as for {@link #update}. */
    public WhoOperation who(String profile, String command) {
        return updates(profile, command).who();
    }

    /** Keeping profiles and the store in order; parameters as for {@link #update}. */
    public UpkeepOperation upkeep(String profile, String command) {
        return updates(profile, command).upkeep();
    }

    /** The history of profiles; parameters as for {@link #update}. */
    public HistoryOperation history(String profile, String command) {
        return updates(profile, command).history();
    }

    /** Recording profiles as they are; parameters as for {@link #update}. */
    public ProfileSnapshots snapshots(String profile, String command) {
        return updates(profile, command).snapshots();
    }

    /** The user's editor, for a conflict. */
    public MergeTool conflictEditor() {
        return MergeTool.editor(world);
    }

    /** A merge tool, for a conflict. */
    public MergeTool mergeTool(String name) {
        return MergeTool.named(world, name);
    }

    /** Whom the user trusts. */
    public TrustOperation trust() {
        return new TrustOperation(home("").layout(), disk, sourceParser());
    }

    /** The line that authors give their users. */
    public ShowIntroOperation showIntro() {
        TrustFiles files = new TrustFiles(home("").layout().trust());
        return new ShowIntroOperation(new OwnIntroduction(files, world.clock().instant()), sourceParser());
    }

    private SourceParser sourceParser() {
        return new SourceParser(world.directory(), world.home(), path -> disk.type(path) == EntryType.DIRECTORY);
    }

    /** Reading and changing the configuration; {@code command} is told to those who have to wait for it. */
    public ConfigOperation config(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).config();
    }

    /** Creating profiles; parameters as for {@link #config}. */
    public CreateOperation create(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).create(interrupt);
    }

    /** Variables and the switches of jobs; parameters as for {@link #config}. */
    public EnvOperation env(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).env();
    }

    /** Editing the configuration as a whole; parameters as for {@link #config}. */
    public ConfigEditing configEditing(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).configEditing();
    }

    /** The editor of the user, for settings. */
    public EditorProgram settingsEditor() {
        return new EditorProgram(world);
    }

    /** Setting a profile up; parameters as for {@link #config}. */
    public SetupOperation setup(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).setup(profiles(profile));
    }

    /** Skills, jobs and MCP servers; parameters as for {@link #config}. */
    public PartsOperation parts(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).parts(profiles(profile));
    }

    /** Renaming, deleting and describing profiles; parameters as for {@link #config}. */
    public ProfileChanges changes(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).changes();
    }

    /** The bundled skills of all profiles; parameters as for {@link #config}. */
    public SkillsOperation skills(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).skills();
    }

    /** The examination of everything; parameters as for {@link #config}. */
    public DoctorOperation doctor(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).doctor();
    }

    /** The operations of the past; {@code profile} as for {@link #config}. */
    public LedgerOperation operations(String profile) {
        return new LocalWiring(world, disk, home(profile), "").operations();
    }

    /** Taking everything away; parameters as for {@link #config}. */
    public UninstallOperation uninstall(String profile, String command) {
        return new LocalWiring(world, disk, home(profile), command).uninstall();
    }

    /** Making a distribution of a profile; parameters as for {@link #update}. */
    public InitOperation init(Talk talk, String profile, String command) {
        return new AuthorWiring(world, interrupt, disk, home(profile), command).init(talk);
    }

    /** Checking what is to be published; parameters as for {@link #update}. */
    public CheckOperation check(Talk talk, String profile, String command) {
        return new AuthorWiring(world, interrupt, disk, home(profile), command).check(talk);
    }

    /** Publishing; parameters as for {@link #update}. */
    public PublishOperation publish(Talk talk, String profile, String command) {
        return new AuthorWiring(world, interrupt, disk, home(profile), command).publish(talk);
    }

    /** Withdrawing versions; parameters as for {@link #update}. */
    public YankOperation yank(Talk talk, String profile, String command) {
        return new AuthorWiring(world, interrupt, disk, home(profile), command).yank(talk);
    }

    /** Proposing; parameters as for {@link #update}. */
    public ProposeOperation propose(Talk talk, String profile, String command) {
        settle(profile, command);
        return new AuthorWiring(world, interrupt, disk, home(profile), command).propose(talk);
    }

    /** Writing archives; {@code passphraseFd} is the descriptor that a passphrase is read from, -1 for asking. */
    public ExportOperation export(String profile, int passphraseFd) {
        return new ArchiveWiring(world, interrupt, disk, home(profile))
                .export(new Passphrases(world, prompt(), passphraseFd));
    }

    /** Reading archives; parameters as for {@link #config} and {@link #export}. */
    public ImportOperation imports(String command, Talk talk, int passphraseFd) {
        return new ArchiveWiring(world, interrupt, disk, home(""))
                .imports(command, talk, new Passphrases(world, prompt(), passphraseFd));
    }

    /** The command {@code aigenlabs-NAME} on the search path, if there is one. */
    public Optional<ExternalCommand> external(String name) {
        return ExternalCommand.find(world, name);
    }

    /** The names of all commands that are not ours. */
    public List<String> externals() {
        return ExternalCommand.names(world);
    }

    /** Which profile a command of someone else's is for; it must be there. */
    public HomeChoice presentHome(String profile) {
        HomeChoice home = home(profile);
        new Profiles(home.layout(), disk).require(home.profile());
        return home;
    }

    private HomeChoice home(String profile) {
        HomeWish wish = new HomeWish(profile, world.variable("AIGENLABS_HOME"), world.home());
        HomeChoice choice = HomeChoice.choose(wish, layout -> new Profiles(layout, disk).active());
        note.at(choice.layout());
        return choice;
    }

    /** What a fetch may know of this machine and ask its user. */
    static Surroundings surroundings(World world, Interrupt interrupt) {
        return new Surroundings(world.home(), world.environment(), new Prompt(world.streams(), interrupt));
    }

    /** The names of the environment variables that are set to something. */
    static Set<String> setVariables(World world) {
        return world.environment().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The directories in which the shell looks for commands. */
    static List<Path> searchPath(World world) {
        return Arrays.stream(world.variable("PATH").split(File.pathSeparator))
                .filter(entry -> entry.startsWith("/"))
                .map(Path::of)
                .toList();
    }
}
