package org.aigenlabs.cli.command;

import org.aigenlabs.cli.wiring.Talk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that every command has. */
@Command // what picocli demands of a mixin
final class OutputOptions implements CodedOptions {
    private final OptionSpec quiet = CodedOptions.flag("Print only what was asked for, and errors.", "-q", "--quiet");
    private final OptionSpec verbose =
            CodedOptions.flag("Tell more: what was fetched, what was settled.", "-v", "--verbose");
    private final OptionSpec debug = CodedOptions.flag("Show the causes of errors, with stack traces.", "--debug");
    private final OptionSpec json = CodedOptions.flag("Print JSON; the schema is in the reference.", "--json");

    /** Only for the help: it is taken out before picocli reads the rest, see {@link ProfileOption}. */
    private final OptionSpec profile = CodedOptions.text(
            "NAME", "The profile it is about; may stand anywhere on the command line.", "-p", "--profile");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(quiet)
                .addOption(verbose)
                .addOption(debug)
                .addOption(json)
                .addOption(profile);
        spec.addOption(help("Show this text."));
    }

    /** The option that makes picocli print the help. */
    static OptionSpec help(String description) {
        return CodedOptions.flag(description, "-h", "--help").toBuilder()
                .usageHelp(true)
                .build();
    }

    boolean quiet() {
        return CodedOptions.isSet(quiet);
    }

    Talk talk() {
        return quiet()
                ? Talk.QUIET
                : CodedOptions.isSet(verbose) || CodedOptions.isSet(debug) ? Talk.VERBOSE : Talk.NORMAL;
    }

    boolean json() {
        return CodedOptions.isSet(json);
    }
}
