package org.aigenlabs.cli.operation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.resolver.git.FetchLimit;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.text.Sanitiser;

/**
 * The limits of fetching as the user set them, in the root's own {@code config.yaml}: that of another profile can come
 * from a source, and no source sets its own limits.
 */
public final class LimitSettings {
    private static final String TOP = "aigenlabs";
    private static final String BELOW = "fetch";

    private final ConfigFile file;

    public LimitSettings(RootLayout layout, Disk disk) {
        this.file = new ConfigFile(disk, layout.root().resolve(ConfigFile.NAME));
    }

    /** One limit and what holds for it. */
    public record Row(FetchLimit limit, long value) {}

    /** All limits, in their order. */
    public List<Row> all() {
        Map<FetchLimit, Long> set = set();
        return Arrays.stream(FetchLimit.values())
                .map(limit -> new Row(limit, set.getOrDefault(limit, limit.standard())))
                .toList();
    }

    /**
     * The limits to fetch by.
     *
     * @throws InvalidFailure for a setting that is none, or out of its range
     */
    public FetchLimits limits() {
        Map<FetchLimit, Long> set = set();
        return set.isEmpty() ? FetchLimits.DEFAULT : FetchLimits.of(limit -> set.getOrDefault(limit, limit.standard()));
    }

    private Map<FetchLimit, Long> set() {
        Map<FetchLimit, Long> set = new EnumMap<>(FetchLimit.class);
        // reading YAML takes long, and hardly anybody sets a limit
        if (!new String(file.bytes(), StandardCharsets.UTF_8).contains(TOP)) {
            return set;
        }
        DataValue found = file.find(KeyPath.top().then(TOP).then(BELOW)).orElse(new DataValue.Mapping(List.of()));
        switch (found) {
            case DataValue.Mapping(List<DataValue.Entry> entries) ->
                entries.forEach(entry -> {
                    FetchLimit limit = limit(word(entry.key()));
                    set.put(limit, value(limit, word(entry.value())));
                });
            case DataValue.Text _, DataValue.Literal _, DataValue.Sequence _, DataValue.Alias _, DataValue.Marked _ ->
                throw new InvalidFailure(
                        "cannot use `" + FetchLimit.GROUP + "` in `" + file.path()
                                + "`: it is no group of settings, expected keys and values",
                        "`aigenlabs config list --limits` shows the keys");
        }
        return set;
    }

    private FetchLimit limit(String name) {
        return FetchLimit.find(name)
                .orElseThrow(() -> new InvalidFailure(
                        "cannot use `" + FetchLimit.GROUP + "." + Sanitiser.line(name) + "` in `" + file.path()
                                + "`: there is no such limit, expected one of the list",
                        "`aigenlabs config list --limits` shows the keys"));
    }

    private long value(FetchLimit limit, String word) {
        long value = word.matches("[0-9]{1,18}") ? Long.parseLong(word) : -1;
        if (value < limit.least() || value > limit.most()) {
            throw new InvalidFailure(
                    "cannot use `" + limit.key() + "` in `" + file.path() + "`: found `" + Sanitiser.line(word)
                            + "`, expected a number from " + limit.least() + " to " + limit.most(),
                    "`aigenlabs -p default config unset " + limit.key() + "` goes back to " + limit.standard());
        }
        return value;
    }

    private static String word(DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> text;
            case DataValue.Mapping _, DataValue.Sequence _, DataValue.Alias _, DataValue.Marked _ -> "";
        };
    }
}
