package org.aigenlabs.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.aigenlabs.cli.operation.SetupOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.wiring.Prompt;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.manifest.EnvRequirement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code setup}: a profile made ready to run. */
@Command(
        name = "setup",
        header = "Ask for the model and for each variable that the profile needs and nobody sets.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs setup -p research-bot",
            "  printf 'OPENAI_API_KEY=%%s' \"$KEY\" | aigenlabs setup --non-interactive",
            "",
            "With --non-interactive, a line model.default=MODEL sets the model."
        })
final class SetupCommand extends LocalCommand {
    @Option(names = "--non-interactive", description = "Ask nothing; read lines of KEY=VALUE from standard input.")
    private boolean silent;

    SetupCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        SetupOperation setup = context().wiring().setup(context().profile(), words());
        setup.check();
        List<EnvRequirement> unset = setup.unset();
        SequencedMap<String, String> values = silent
                ? TypedVariables.read(context().world().streams().in())
                : answers(setup.profile().text(), setup.model(), unset);
        String model = Stream.ofNullable(values.remove(SetupOperation.MODEL))
                .findFirst()
                .orElse("");
        values.values().removeIf(String::isEmpty);
        List<String> set = setup.apply(model, values);
        report(
                setup,
                set,
                setup.unset().stream()
                        .filter(EnvRequirement::required)
                        .map(EnvRequirement::name)
                        .toList());
        return ExitCode.DONE;
    }

    private SequencedMap<String, String> answers(String profile, String model, List<EnvRequirement> unset) {
        Prompt prompt = context().wiring().prompt();
        if (!prompt.canAsk() || output().json()) {
            throw new UsageFailure(
                    "cannot ask for the settings of `" + profile + "`: "
                            + (output().json() ? "`--json` asks nothing" : "there is no terminal"),
                    "`aigenlabs -p " + profile
                            + " setup --non-interactive` reads lines of KEY=VALUE from standard input");
        }
        context()
                .wiring()
                .tell(List.of(
                        "Setting up " + profile + ". Enter takes what stands in brackets, or leaves a setting as it is;"
                                + " Ctrl-C stops, and nothing is changed."));
        SequencedMap<String, String> values = new LinkedHashMap<>();
        String answer = prompt.askFor("Model", model);
        values.put(SetupOperation.MODEL, answer.equals(model) ? "" : answer);
        for (EnvRequirement each : unset) {
            context().wiring().tell(each.description().isEmpty() ? List.of("") : List.of("", each.description()));
            values.put(each.name(), ask(prompt, each));
        }
        return values;
    }

    private static String ask(Prompt prompt, EnvRequirement variable) {
        String question = variable.name() + (variable.required() ? "" : " (optional)");
        return variable.secret()
                ? prompt.secret(question + " (hidden):").strip()
                : prompt.askFor(question, variable.defaultValue());
    }

    private void report(SetupOperation setup, List<String> set, List<String> missing) {
        String profile = setup.profile().text();
        done(new ResultView(
                set.isEmpty()
                        ? "Nothing was changed in " + profile
                        : "Set " + String.join(", ", set) + " of " + profile,
                missing.isEmpty() ? List.of() : List.of("still not set: " + String.join(", ", missing)),
                missing.isEmpty()
                        ? List.of()
                        : List.of("`aigenlabs -p " + profile + " setup` asks for what is missing"),
                Json.object()
                        .put("profile", profile)
                        .put("model", setup.model())
                        .put("set", Json.texts(set))
                        .put("missing", Json.texts(missing))
                        .build()));
    }
}
