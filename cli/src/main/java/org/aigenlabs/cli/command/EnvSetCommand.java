package org.aigenlabs.cli.command;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.aigenlabs.cli.operation.EnvOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.wiring.Prompt;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code env set}: variables of the current profile. */
@Command(
        name = "set",
        header = "Set variables in .env; a value that is not given is asked for, hidden, or read from standard input.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs env set OPENAI_API_KEY < key.txt", "  aigenlabs env set LANGUAGE en"})
final class EnvSetCommand extends LocalCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KEY",
            description = "Without one, lines of KEY=VALUE are read from standard input.")
    private String key = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VALUE",
            description = "For what is no secret: other programs can see a command line.")
    private String value = "";

    EnvSetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        SequencedMap<String, String> values = values();
        if (values.isEmpty() || values.containsValue("")) {
            throw new UsageFailure(
                    "cannot set a variable: no value was given, expected one on standard input",
                    "`printf %s \"$SECRET\" | " + words() + " KEY`");
        }
        EnvOperation env = context().wiring().env(context().profile(), words());
        env.set(values);
        List<String> names = List.copyOf(values.keySet());
        done(new ResultView(
                "Set " + String.join(", ", names) + " of " + env.profile(),
                Json.object()
                        .put("profile", env.profile().text())
                        .put("set", Json.texts(names))
                        .build()));
        return ExitCode.DONE;
    }

    private SequencedMap<String, String> values() {
        InputStream in = context().world().streams().in();
        if (key.isEmpty()) {
            return TypedVariables.read(in);
        }
        SequencedMap<String, String> one = new LinkedHashMap<>();
        one.put(key, value.isEmpty() ? typed(in) : value);
        return one;
    }

    private String typed(InputStream in) {
        Prompt prompt = context().wiring().prompt();
        return prompt.canAsk() ? prompt.secret(key + " (hidden):") : TypedVariables.readValue(in);
    }
}
