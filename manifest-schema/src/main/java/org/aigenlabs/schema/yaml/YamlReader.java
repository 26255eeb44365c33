package org.aigenlabs.schema.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Reads YAML that someone else wrote.
 *
 * <p>Only the parser of the library is used, event by event, because its composer has no limit on depth, follows cycles
 * and guesses types. Whatever the bytes are, the outcome is a {@link YamlReading}: nothing is thrown.
 */
public final class YamlReader {
    private YamlReader() {}

    /**
     * Reads one document.
     *
     * @param file the name to be used in places
     */
    public static YamlReading read(byte[] bytes, String file, YamlLimits limits) {
        return switch (new YamlText(file).decode(bytes, limits.bytes())) {
            case YamlText.Decoded.Refused(Problem problem) -> new YamlReading.Refused(List.of(problem));
            case YamlText.Decoded.Text(String text) -> compose(text, file, limits);
        };
    }

    private static YamlReading compose(String text, String file, YamlLimits limits) {
        YamlFindings findings = new YamlFindings(file);
        YamlComposer composer = new YamlComposer(limits, findings);
        Iterator<Event> events = new Parse(settings(text)).parseString(text).iterator();
        Optional<Event> event = next(events, findings.wholeFile(), findings);
        while (event.isPresent() && composer.accept(event.get())) {
            event = next(events, findings.endOf(event.get()), findings);
        }
        return findings.isEmpty() ? composer.result() : new YamlReading.Refused(findings.inOrder());
    }

    /**
     * The next event, none at the end or where the text is no YAML.
     *
     * <p>The library throws not only its own exceptions: a broken escape in quotes is a {@code NumberFormatException}. So
     * whatever it throws means "no YAML", and nothing else runs inside this {@code try}.
     *
     * @param after where the event before ended
     */
    private static Optional<Event> next(Iterator<Event> events, Place after, YamlFindings findings) {
        try {
            return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            findings.add(YamlSyntax.explain(e, findings));
        } catch (RuntimeException _) {
            findings.add(YamlSyntax.unexplained(after));
        }
        return Optional.empty();
    }

    private static LoadSettings settings(String text) {
        // ours is the limit: theirs, in characters, must never come first
        return LoadSettings.builder()
                .setCodePointLimit(text.length() + 1)
                .setUseMarks(true)
                .build();
    }
}
