package org.aigenlabs.docs;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aigenlabs.cli.command.CommandLines;
import org.aigenlabs.cli.wiring.Wiring;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import picocli.CommandLine;

/** The page of commands: each one's own {@code --help}. */
final class CommandReference {
    private CommandReference() {}

    static String render() {
        StringBuilder page = new StringBuilder("# Commands\n");
        render(tree(), page);
        return page.toString();
    }

    /** Every command there is. */
    static CommandLine tree() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        World world = new World(
                Map.of(),
                Path.of("/"),
                Path.of("/"),
                Path.of("aigenlabs"),
                new World.Streams(
                        InputStream.nullInputStream(), nowhere, nowhere, false, false, World.Streams.DEFAULT_COLUMNS),
                Clock.systemUTC(),
                UUID::randomUUID);
        return CommandLines.complete(world, new Wiring(world, new Interrupt()));
    }

    private static void render(CommandLine line, StringBuilder page) {
        String usage = line.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing();
        page.append("\n## ").append(line.getCommandSpec().qualifiedName()).append("\n\n```text\n");
        usage.lines().forEach(text -> page.append(text.stripTrailing()).append('\n'));
        page.append("```\n");
        Set<CommandLine> children = new LinkedHashSet<>(line.getSubcommands().values());
        children.forEach(child -> render(child, page));
    }
}
