package org.aigenlabs.cli.command;

import org.aigenlabs.cli.wiring.Talk;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class OutputOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Print only what was asked for, and errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell more: what was fetched, what was settled.")
    private boolean verbose;

    @Option(names = "--debug", description = "Show the causes of errors, with stack traces.")
    private boolean debug;

    @Option(names = "--json", description = "Print JSON; the schema is in the reference.")
    private boolean json;

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "NAME",
            description = "The profile it is about; may stand anywhere on the command line.")
    @SuppressWarnings("UnusedVariable") // taken out before picocli reads the rest: see ProfileOption
    private String profile = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("UnusedVariable") // picocli sets it, and prints the text by itself
    private boolean help;

    boolean quiet() {
        return quiet;
    }

    Talk talk() {
        return quiet ? Talk.QUIET : verbose || debug ? Talk.VERBOSE : Talk.NORMAL;
    }

    boolean json() {
        return json;
    }
}
