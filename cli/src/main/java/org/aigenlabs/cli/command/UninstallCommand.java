package org.aigenlabs.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.cli.operation.UninstallOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code uninstall}: the commands of profiles, and if told twice the root. */
@Command(
        name = "uninstall",
        header = "Remove the commands of all profiles, and with --root everything.",
        description = {"Profiles stay unless --root is given and you agree: by typing the root's path, or by --yes."},
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class UninstallCommand extends LocalCommand {
    @Option(names = "--root", description = "Delete the root, too, with every profile, its memories and keys.")
    private boolean root;

    @Option(
            names = {"-y", "--yes"},
            description = "Without asking.")
    private boolean yes;

    UninstallCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        UninstallOperation uninstall = context().wiring().uninstall(context().profile(), words());
        if (root) {
            uninstall.refuseWhatIsNoRoot(context().world().directory());
        }
        consent(uninstall);
        List<Path> commands = uninstall.removeCommands();
        boolean isThere = uninstall.isThere();
        if (root) {
            uninstall.deleteRoot();
        }
        done(new ResultView(
                sentence(uninstall, commands, isThere),
                List.of(),
                hints(uninstall),
                Json.object()
                        .put(
                                "commands",
                                Json.texts(commands.stream().map(Path::toString).toList()))
                        .put("root", root ? uninstall.root().toString() : "")
                        .build()));
        return ExitCode.DONE;
    }

    private String sentence(UninstallOperation uninstall, List<Path> commands, boolean isThere) {
        String removed = "Removed " + commands.size() + (commands.size() == 1 ? " command" : " commands");
        if (!root) {
            return removed;
        }
        return removed + (isThere ? " and deleted " + uninstall.root() : "; there is no " + uninstall.root());
    }

    private List<String> hints(UninstallOperation uninstall) {
        List<String> hints = new ArrayList<>();
        if (!root) {
            hints.add("your profiles are as they were in `" + uninstall.root()
                    + "`; `aigenlabs uninstall --root` deletes them, too");
        }
        hints.add("the program itself is `" + context().world().program() + "`: delete it as you installed it");
        return hints;
    }

    private void consent(UninstallOperation uninstall) {
        if (yes) {
            return;
        }
        if (!context().wiring().prompt().canAsk() || output().json()) {
            throw new ConsentFailure(
                    "cannot uninstall: there is no terminal to ask on, expected `--yes`",
                    "add `--yes` if you are sure");
        }
        boolean agreed = root
                ? context()
                        .wiring()
                        .prompt()
                        .ask("This deletes " + uninstall.profiles().size()
                                + " profiles for good. Type the path of the root to delete it (" + uninstall.root()
                                + "):")
                        .equals(uninstall.root().toString())
                : context()
                        .wiring()
                        .prompt()
                        .confirm("Remove " + uninstall.commands().size() + " commands?");
        if (!agreed) {
            throw new ConsentFailure("cannot uninstall: you did not agree; nothing was changed");
        }
    }
}
