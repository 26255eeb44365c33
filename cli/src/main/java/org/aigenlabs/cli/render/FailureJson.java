package org.aigenlabs.cli.render;

import java.io.PrintStream;
import java.util.List;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonWriter;

/** What is printed on standard output, in place of a result, when a command with {@code --json} cannot go on. */
public final class FailureJson {
    private final PrintStream out;
    private final boolean wanted;

    /** @param wanted whether the command has {@code --json}; without it nothing is printed */
    public FailureJson(World world, boolean wanted) {
        this.out = world.streams().out();
        this.wanted = wanted;
    }

    /** Prints why {@code failure} ended the command. */
    public void print(ExitCode code, Failure failure) {
        print(code, failure.getMessage(), failure.hints(), PlanJson.problems(failure.problems()));
    }

    /** Prints only what {@code code} means. */
    public void print(ExitCode code) {
        print(code, code.sentence(), List.of(), Json.array(List.of()));
    }

    private void print(ExitCode code, String message, List<String> hints, Json problems) {
        if (!wanted) {
            return;
        }
        Json error = Json.object()
                .put("exitCode", code.code())
                .put("message", message)
                .put("hints", Json.texts(hints))
                .put("problems", problems)
                .build();
        out.print(JsonWriter.pretty(Json.object().put("error", error).build()));
        out.flush();
    }
}
