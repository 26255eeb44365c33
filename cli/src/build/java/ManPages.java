import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aigenlabs.cli.command.CommandLines;
import org.aigenlabs.cli.wiring.Wiring;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes a manual page for each command, from what the commands say of themselves: {@code java ManPages OUT VERSION}.
 * The page of {@code aigenlabs profile install} is {@code aigenlabs-profile-install.1}.
 */
final class ManPages {
    private final Path out;
    private final String version;

    private ManPages(Path out, String version) {
        this.out = out;
        this.version = version;
    }

    public static void main(String[] args) throws IOException {
        Files.createDirectories(Path.of(args[0]));
        new ManPages(Path.of(args[0]), args[1]).write(tree(), "aigenlabs(1)");
    }

    private static CommandLine tree() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        World world = new World(
                Map.of(),
                Path.of("/"),
                Path.of("/"),
                Path.of("aigenlabs"),
                new World.Streams(InputStream.nullInputStream(), nowhere, nowhere, false, false, 80),
                Clock.systemUTC(),
                UUID::randomUUID);
        return CommandLines.complete(world, new Wiring(world, new Interrupt()));
    }

    private void write(CommandLine line, String parent) throws IOException {
        CommandSpec spec = line.getCommandSpec();
        String name = spec.qualifiedName("-");
        StringBuilder page = new StringBuilder();
        page.append(".TH ").append(quoted(name.toUpperCase(java.util.Locale.ROOT))).append(" 1 \"\" ");
        page.append(quoted("aigenlabs " + version)).append(" \"aigenlabs\"\n");
        // a hyphen that a formatter puts into an option would be typed along
        page.append(".nh\n");
        page.append(".SH NAME\n").append(text(name)).append(" \\- ").append(text(joined(spec.usageMessage().header())));
        page.append("\n.SH SYNOPSIS\n").append(text(synopsis(line))).append('\n');
        paragraphs(page, "DESCRIPTION", spec.usageMessage().description());
        arguments(page, spec);
        options(page, spec);
        commands(page, line);
        footer(page, spec.usageMessage().footer());
        codes(page);
        page.append(".SH SEE ALSO\n").append(text(parent)).append('\n');
        Files.writeString(out.resolve(name + ".1"), page);
        for (CommandLine child : new LinkedHashSet<>(line.getSubcommands().values())) {
            write(child, name + "(1)");
        }
    }

    private static String synopsis(CommandLine line) {
        return new CommandLine.Help(line.getCommandSpec(), CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static void paragraphs(StringBuilder page, String title, String... lines) {
        if (!joined(lines).isEmpty()) {
            page.append(".SH ").append(title).append('\n');
            List.of(lines).forEach(line -> page.append(line.isEmpty() ? ".PP" : text(plain(line))).append('\n'));
        }
    }

    private static void arguments(StringBuilder page, CommandSpec spec) {
        if (!spec.positionalParameters().isEmpty()) {
            page.append(".SH ARGUMENTS\n");
            for (PositionalParamSpec each : spec.positionalParameters()) {
                entry(page, each.paramLabel(), joined(each.description()));
            }
        }
    }

    private static void options(StringBuilder page, CommandSpec spec) {
        if (!spec.options().isEmpty()) {
            page.append(".SH OPTIONS\n");
            for (OptionSpec each : spec.options()) {
                if (!each.hidden()) {
                    String value = each.arity().max() > 0 ? " " + each.paramLabel() : "";
                    entry(page, String.join(", ", each.names()) + value, joined(each.description()));
                }
            }
        }
    }

    private static void commands(StringBuilder page, CommandLine line) {
        if (!line.getSubcommands().isEmpty()) {
            page.append(".SH COMMANDS\n");
            for (CommandLine child : new LinkedHashSet<>(line.getSubcommands().values())) {
                CommandSpec spec = child.getCommandSpec();
                entry(page, spec.qualifiedName("-") + "(1)", joined(spec.usageMessage().header()));
            }
        }
    }

    /** Examples: as they stand. */
    private static void footer(StringBuilder page, String... lines) {
        if (lines.length > 0) {
            page.append(".SH EXAMPLES\n.nf\n");
            List.of(lines).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.equals("Examples:"))
                    .forEach(line -> page.append(text(plain(line))).append('\n'));
            page.append(".fi\n");
        }
    }

    private static void codes(StringBuilder page) {
        page.append(".SH EXIT STATUS\n");
        for (ExitCode code : ExitCode.values()) {
            entry(page, Integer.toString(code.code()), code.sentence());
        }
    }

    private static void entry(StringBuilder page, String name, String meaning) {
        page.append(".TP\n.B ").append(text(name)).append('\n').append(text(meaning)).append('\n');
    }

    private static String joined(String... lines) {
        return plain(String.join(" ", lines).strip());
    }

    /** In picocli's texts {@code %n} is a line's end and {@code %%} a per cent sign. */
    private static String plain(String text) {
        return text.replace("%n", " ").replace("%%", "%");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\(dq") + '"';
    }

    /** What troff would take for its own is escaped. */
    private static String text(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
