package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.problem.Problem;

/**
 * What was found, as other tools read it: SARIF 2.1.0.
 *
 * @param version of this program
 */
public record SarifView(List<Part> parts, String version) implements View {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** Copies the list. */
    public SarifView {
        parts = List.copyOf(parts);
    }

    /**
     * What was found in one directory.
     *
     * @param directory what stands before the paths: empty, or with a slash at its end
     */
    public record Part(String directory, List<Problem> problems) {
        /** Copies the list. */
        public Part {
            problems = List.copyOf(problems);
        }
    }

    @Override
    public void text(Page page) {
        throw new IllegalStateException("SARIF is for programs only");
    }

    @Override
    public Json json() {
        Map<String, Problem> rules = new TreeMap<>();
        parts.forEach(each -> each.problems().forEach(problem -> rules.putIfAbsent(problem.id(), problem)));
        JsonObject driver = Json.object()
                .put("name", "aigenlabs")
                .put("version", version)
                .put("rules", PlanJson.list(List.copyOf(rules.values()), SarifView::rule))
                .build();
        List<Json> results = parts.stream()
                .flatMap(each -> each.problems().stream().map(problem -> result(each, problem)))
                .toList();
        JsonObject run = Json.object()
                .put("tool", Json.object().put("driver", driver).build())
                .put("results", Json.array(results))
                .build();
        return Json.object()
                .put("$schema", SCHEMA)
                .put("version", "2.1.0")
                .put("runs", Json.array(List.of(run)))
                .build();
    }

    private static Json rule(Problem problem) {
        return Json.object()
                .put("id", problem.id())
                .put(
                        "defaultConfiguration",
                        Json.object().put("level", level(problem)).build())
                .build();
    }

    private static String level(Problem problem) {
        return problem.isError() ? "error" : "warning";
    }

    private static Json result(Part part, Problem problem) {
        JsonObject place = Json.object()
                .put(
                        "artifactLocation",
                        Json.object()
                                .put(
                                        "uri",
                                        uri(part.directory() + problem.place().file()))
                                .build())
                .put(
                        "region",
                        Json.object()
                                .put("startLine", Math.max(1, problem.place().line()))
                                .build())
                .build();
        return Json.object()
                .put("ruleId", problem.id())
                .put("level", level(problem))
                .put("message", Json.object().put("text", problem.message()).build())
                .put(
                        "locations",
                        Json.array(List.of(
                                Json.object().put("physicalLocation", place).build())))
                .build();
    }

    /** A path as a relative reference: whatever is no plain letter is percent-encoded. */
    private static String uri(String path) {
        return PercentCode.of(path, "/-._~");
    }
}
