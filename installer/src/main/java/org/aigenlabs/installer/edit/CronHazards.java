package org.aigenlabs.installer.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What makes a cron file mean different things to different readers, so that a job in it could look paused here and run
 * there.
 */
final class CronHazards {
    /** Line breaks to YAML 1.1, ordinary characters to YAML 1.2: a comment for one is a key for the other. */
    private static final String OLD_BREAKS = "\u0085\u2028\u2029";

    private CronHazards() {}

    /** The first hazard, in words for people, if there is one. */
    static Optional<String> find(Document document) {
        if (document.roots().size() > 1) {
            return Optional.of("it holds more than one document");
        }
        if (!document.json() && document.text().chars().anyMatch(c -> OLD_BREAKS.indexOf(c) >= 0)) {
            return Optional.of("it holds a line break that only some readers know");
        }
        return in(document.meaning()).findFirst();
    }

    private static Stream<String> in(DataValue value) {
        return switch (value) {
            case DataValue.Text _, DataValue.Literal _ -> Stream.of();
            case DataValue.Alias(String anchor) -> Stream.of("it uses the alias `*" + anchor + "`");
            case DataValue.Marked marked -> in(marked.value());
            case DataValue.Sequence(List<DataValue> items) -> items.stream().flatMap(CronHazards::in);
            case DataValue.Mapping(List<DataValue.Entry> entries) ->
                Stream.concat(keys(entries), entries.stream().flatMap(entry -> in(entry.value())));
        };
    }

    private static Stream<String> keys(List<DataValue.Entry> entries) {
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .map(entry -> CronReader.text(entry.key()))
                .filter(key -> key.equals("<<") || !seen.add(key))
                .map(key -> key.equals("<<") ? "it uses a merge key" : "it holds the key `" + key + "` twice");
    }
}
