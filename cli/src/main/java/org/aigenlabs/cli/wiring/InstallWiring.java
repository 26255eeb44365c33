package org.aigenlabs.cli.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.cli.operation.InstallOperation;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.apply.AliasOutcome;
import org.aigenlabs.installer.apply.Holder;
import org.aigenlabs.installer.apply.ProfileInstaller;
import org.aigenlabs.installer.apply.Session;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.AliasCheck;
import org.aigenlabs.installer.home.AliasState;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.git.GitSnapshotFetcher;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.schema.value.ProfileName;

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

    InstallOperation operation(Talk talk) {
        return new InstallOperation(new InstallOperation.Parts(
                layout,
                new SourceParser(world.directory(), world.home()),
                fetcher(),
                new ProfileInstaller(layout, disk, new Generations(layout.store(), disk), this::alias, session()),
                talk == Talk.QUIET ? new QuietProgress(interrupt) : new TerminalProgress(world, interrupt, talk),
                Wiring.setVariables(world)));
    }

    private SnapshotFetcher fetcher() {
        return new StoppableFetcher(new GitSnapshotFetcher(), interrupt);
    }

    private Session session() {
        Holder holder = new Holder(ProcessHandle.current().pid(), "aigenlabs profile install");
        return new Session(holder, world.clock(), world.ids(), interrupt::wanted);
    }

    private AliasOutcome alias(ProfileName name) {
        Aliases aliases = new Aliases(world.home(), disk);
        AliasCheck check = aliases.check(name, layout, Wiring.searchPath(world));
        if (check.state() instanceof AliasState.Shadows(Path command)) {
            return new AliasOutcome.Failed(
                    "`" + command + "` is a command of that name already",
                    List.of("run `aigenlabs -p " + name + "` instead"));
        }
        Path file = aliases.write(name, layout, world.program());
        List<String> notes = new ArrayList<>();
        if (!check.onPath()) {
            notes.add("`" + file.getParent() + "` is not on your PATH: add it to use the command `" + name + "`");
        }
        return new AliasOutcome.Made(file, notes);
    }
}
