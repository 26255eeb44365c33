package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.HistoryOperation;
import org.aigenlabs.cli.render.GoingBackView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.GoingBack;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile restore}: single files as they were. */
@Command(
        name = "restore",
        header = "Put files of a profile's distribution back as they were in a generation.",
        description = "What they are now is recorded first; `undo` brings it back.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  aigenlabs profile restore research-bot SOUL.md skills/mail --from 3"})
final class RestoreCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The profile.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "1..*", description = "Files or directories in it.")
    private List<String> paths = List.of();

    @Option(
            names = "--from",
            paramLabel = "GEN",
            required = true,
            description = "Number of the generation; `profile log` shows them.")
    private int from;

    @Option(names = "--dry-run", description = "Only show what would be done.")
    private boolean dryRun;

    RestoreCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        HistoryOperation history = context().wiring().history(context().profile(), words());
        ProfileName profile = history.profile(name);
        GoingBack gone = history.restore(profile, paths, from, dryRun);
        GoingBackView view = new GoingBackView(gone, "restore");
        if (dryRun) {
            print(view);
        } else {
            done(view);
        }
        return ExitCode.DONE;
    }
}
