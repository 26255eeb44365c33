package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.KeyPath;

/** The fields of a cron job that tell how it runs here, not what its author wrote. They are the user's. */
final class RunState {
    private static final Set<String> FIELDS =
            Set.of("enabled", "state", "next_run_at", "failure_streak", "fire_claim", "created_at");
    private static final List<String> PREFIXES = List.of("paused_", "last_");
    private static final DataValue REPEAT = DataValue.text("repeat");
    private static final DataValue COMPLETED = DataValue.text("completed");

    private RunState() {}

    private static boolean is(DataValue key) {
        return key instanceof DataValue.Text(String name)
                && (FIELDS.contains(name) || PREFIXES.stream().anyMatch(name::startsWith));
    }

    /** {@code job} without its run state. */
    static DataValue authored(DataValue job) {
        return job instanceof DataValue.Mapping(List<DataValue.Entry> entries)
                ? new DataValue.Mapping(
                        entries.stream().filter(entry -> !is(entry.key())).toList())
                : job;
    }

    /** The edits that give {@code job}, which stands at {@code place}, the run state of {@code other}. */
    static List<Edit> copy(KeyPath place, DataValue job, DataValue other) {
        List<Edit> edits = new ArrayList<>();
        Map<DataValue, DataValue> have = DataMerge.fields(job);
        Map<DataValue, DataValue> want = DataMerge.fields(other);
        Set<DataValue> keys = new LinkedHashSet<>(want.keySet());
        keys.addAll(have.keySet());
        keys.stream().filter(RunState::is).forEach(key -> copy(edits, place, key, List.of(have, want)));
        if (have.get(REPEAT) instanceof DataValue.Mapping mine
                && want.get(REPEAT) instanceof DataValue.Mapping theirs) {
            List<Map<DataValue, DataValue>> both = List.of(DataMerge.fields(mine), DataMerge.fields(theirs));
            copy(edits, place.then("repeat"), COMPLETED, both);
        }
        return edits;
    }

    /** {@code sides} are what there is and what it should be. */
    private static void copy(List<Edit> edits, KeyPath place, DataValue key, List<Map<DataValue, DataValue>> sides) {
        DataValue have = sides.getFirst().get(key);
        DataValue want = sides.getLast().get(key);
        KeyPath path = place.then(((DataValue.Text) key).text());
        if (want != null && !want.equals(have)) {
            edits.addFirst(new Edit.Set(path, want));
        } else if (want == null && have != null) {
            edits.addLast(new Edit.Remove(path));
        }
    }
}
