package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.DataView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;

/** {@code profile prompt}: the current profile, fit for a prompt. */
@Command(
        name = "prompt",
        header = "Print the current profile for a shell's prompt.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"", "`aigenlabs completion` defines aigenlabs_prompt, which prints the same at once."})
final class PromptCommand extends LocalCommand {
    private static final String SIGN = " ❯";

    PromptCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        String name = context()
                .wiring()
                .profiles(context().profile())
                .current()
                .profile()
                .text();
        print(new DataView(
                name + SIGN,
                Json.object().put("profile", name).put("prompt", name + SIGN).build()));
        return ExitCode.DONE;
    }
}
