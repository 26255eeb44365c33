package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.View;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that is declared in code, see {@link CodedOptions}: for those that people wait for most often.
 *
 * <p>It has the options that every command has.
 */
abstract class CodedCommand implements RunnableCommand {
    private final CommandContext context;
    private final OutputOptions output = new OutputOptions();
    private final CommandSpec spec;

    CodedCommand(CommandContext context, String name, String header) {
        this.context = context;
        spec = CommandSpec.wrapWithoutInspection(this).name(name);
        spec.usageMessage()
                .header(header)
                .synopsisHeading("Usage: ")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n");
        output.declare(spec);
    }

    /** What picocli reads the command line by. */
    final CommandSpec spec() {
        return spec;
    }

    /** The command as typed, for those who have to wait for it. */
    final String words() {
        return spec.qualifiedName();
    }

    final CommandContext context() {
        return context;
    }

    final OutputOptions output() {
        return output;
    }

    /** Prints what was asked for. */
    final void print(View view) {
        context.wiring().screen(output.json()).print(view);
    }

    /** Prints what was done, unless the user wants no talk. */
    final void done(View view) {
        if (output.json() || !output.quiet()) {
            print(view);
        }
    }
}
