package org.aigenlabs.cli.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.apply.AliasOutcome;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.AliasCheck;
import org.aigenlabs.installer.home.AliasState;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.home.TakenCommands;
import org.aigenlabs.schema.value.ProfileName;

/** Makes the command of a profile's name, on this machine and for this program. */
final class AliasMaking {
    private final World world;
    private final Disk disk;
    private final RootLayout layout;

    AliasMaking(World world, Disk disk, RootLayout layout) {
        this.world = world;
        this.disk = disk;
        this.layout = layout;
    }

    AliasOutcome make(ProfileName name) {
        String taken = TakenCommands.find(name.text());
        if (!taken.isEmpty()) {
            return new AliasOutcome.Failed(
                    "`" + name + "` is " + taken,
                    List.of("`aigenlabs profile alias " + name + " --name OTHER` makes one of another name"));
        }
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
