package org.aigenlabs.cli.command;

import org.aigenlabs.cli.completion.CompletionScript;
import org.aigenlabs.cli.completion.ShellKind;
import org.aigenlabs.cli.render.ScriptView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion}: a shell that knows our words. */
@Command(
        name = "completion",
        header = "Print the script that makes a shell complete commands, options and names.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  eval \"$(aigenlabs completion bash)\"     in ~/.bashrc",
            "  eval \"$(aigenlabs completion zsh)\"      in ~/.zshrc, after compinit",
            "  aigenlabs completion fish | source      in ~/.config/fish/config.fish",
            "",
            "The script also defines aigenlabs_prompt, which prints the current profile",
            "without starting the program: PS1='$(aigenlabs_prompt) '"
        })
final class CompletionCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish.")
    private ShellKind shell = ShellKind.BASH;

    CompletionCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        String script = CompletionScript.of(shell, CompletionTree.of(CommandTree.complete(context())));
        print(new ScriptView(shell.word(), script));
        return ExitCode.DONE;
    }
}
