package org.aigenlabs.schema.yaml;

import java.util.List;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in people's words what a YAML parser stumbled over. */
final class YamlSyntax {
    /** What the library says, and what we say instead; the first that fits is taken. */
    private record Saying(String theirs, String message, String hint) {
        boolean fits(String problem) {
            return problem.contains(theirs);
        }
    }

    private static final String QUOTES = "put double quotes around the whole value";
    private static final String NAMELESS = "a `*` or `&` without a name behind it, expected quotes";
    private static final String INDENT = "give all keys of one mapping, and all items of one list, the same indent";

    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    "mapping values are not allowed",
                    "a `: ` inside a value without quotes, or a key that is indented too far",
                    QUOTES + ", or line the key up with its neighbours"),
            new Saying("(TAB)", "a tab at the beginning of a line, expected spaces", "indent with spaces"),
            new Saying(
                    "that cannot start any token",
                    "a value that begins with a character YAML keeps for itself, expected quotes around it",
                    QUOTES),
            new Saying(
                    "sequence entries are not allowed",
                    "a `-` where no list can begin, expected it on a line of its own",
                    "put each item on its own line below the key"),
            new Saying(
                    "could not find expected ':'", "a line that is no `key: value`", "add the `:`, or indent the line"),
            new Saying("unexpected end of stream", "the file ends inside quotes", "add the closing quote"),
            new Saying("unexpected document separator", "a `---` inside quotes", "add the closing quote before it"),
            new Saying(
                    "chomping or indentation",
                    "a `>` or `|` with text behind it, expected the text on the lines below",
                    "put double quotes around a value that begins with `>` or `|`"),
            new Saying("escape", "a `\\` in double quotes that begins no escape", "write `\\\\`, or use single quotes"),
            new Saying("expected ',' or '}'", "a `{` that is not closed, expected `,` or `}`", "add the `}`"),
            new Saying("expected ',' or ']'", "a `[` that is not closed, expected `,` or `]`", "add the `]`"),
            new Saying(
                    "<block end>, but found '<scalar>'",
                    "text behind a value that was complete, or a line that does not line up with those above it",
                    QUOTES + ", or " + INDENT),
            new Saying("expected <block end>", "a line that does not line up with those above it", INDENT),
            new Saying("expected the node content", "no value where one must stand", "add the value, or " + QUOTES),
            new Saying("leading empty lines", "an empty line with more spaces than the text below it", INDENT),
            new Saying("while scanning an alias", NAMELESS, QUOTES),
            new Saying("while scanning an anchor", NAMELESS, QUOTES),
            new Saying("'<document start>'", "text behind the end of the document", INDENT),
            new Saying("directive", "a `%` directive that is not known", "remove the line"));

    private static final Saying UNKNOWN = new Saying("", "text that is not YAML", QUOTES);

    private YamlSyntax() {}

    /** What is wrong near {@code place}, when the parser does not say. */
    static Problem unexplained(Place place) {
        return YamlProblem.SYNTAX.at(place, UNKNOWN.message() + ", here or behind it", UNKNOWN.hint());
    }

    static Problem explain(MarkedYamlEngineException failure, YamlFindings findings) {
        String problem = String.valueOf(failure.getProblem()) + " " + failure.getContext();
        Saying saying =
                SAYINGS.stream().filter(s -> s.fits(problem)).findFirst().orElse(UNKNOWN);
        Place place = failure.getProblemMark()
                .or(failure::getContextMark)
                .map(findings::place)
                .orElse(findings.wholeFile());
        return YamlProblem.SYNTAX.at(place, saying.message() + since(failure), saying.hint());
    }

    /** Where the thing began that went wrong, if that was on an earlier line. */
    private static String since(MarkedYamlEngineException failure) {
        int from = failure.getContextMark().map(Mark::getLine).orElse(-1);
        int at = failure.getProblemMark().map(Mark::getLine).orElse(from);
        return from >= 0 && from < at ? " (it began in line " + (from + 1) + ")" : "";
    }
}
