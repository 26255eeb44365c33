package org.aigenlabs.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.cli.render.Page;
import org.aigenlabs.cli.render.View;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command about profiles on this machine: the options that all of them have, and how they print. */
abstract class LocalCommand implements RunnableCommand {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    LocalCommand(CommandContext context) {
        this.context = context;
    }

    CommandContext context() {
        return context;
    }

    OutputOptions output() {
        return output;
    }

    /** The command as typed, for those who have to wait for it. */
    String words() {
        return spec.qualifiedName();
    }

    /** {@code paths} as the user writes them, in a sentence. */
    String shown(List<Path> paths) {
        return paths.stream()
                .map(path -> Page.path(context.world().home(), path))
                .collect(Collectors.joining(", "));
    }

    /** What follows a message about a profile that has these commands now; nothing if it has none. */
    String commandsAre(List<Path> commands) {
        return commands.isEmpty()
                ? ""
                : (commands.size() == 1 ? "; its command is " : "; its commands are ") + shown(commands);
    }

    /** Prints what was asked for. */
    void print(View view) {
        context.wiring().screen(output.json()).print(view);
    }

    /** Prints what was done, unless the user wants no talk. */
    void done(View view) {
        if (output.json() || !output.quiet()) {
            print(view);
        }
    }
}
