package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/** An update of one user's profile by one step of its author, path by path, and what came of it. */
final class ReplayRun {
    private static final byte[] NONE = {};

    private final ReplayStep step;
    private final ReplayUser.Profile user;
    private final SortedMap<String, byte[]> result;
    private final List<ReplayMerge> merges = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Preference, Integer> settled = new EnumMap<>(Preference.class);

    private ReplayRun(ReplayStep step, ReplayUser.Profile user) {
        this.step = step;
        this.user = user;
        this.result = new TreeMap<>(user.files());
    }

    static ReplayRun of(ReplayStep step, long seed) {
        ReplayRun run = new ReplayRun(step, ReplayUser.edit(step.before(), seed));
        SortedSet<String> paths = new TreeSet<>(step.before().keySet());
        paths.addAll(run.user.files().keySet());
        paths.addAll(step.after().keySet());
        paths.forEach(run::settle);
        run.user.wishes().stream()
                .filter(wish -> !wish.holdsIn(run.result))
                .forEach(wish -> run.faults.add(wish.name() + " is lost in " + wish.path()));
        return run;
    }

    /** How many edits the user made. */
    int edits() {
        return user.wishes().size();
    }

    /** Files that all three sides have in a form of their own. */
    List<ReplayMerge> merges() {
        return merges;
    }

    /** Lost edits, lost changes, broken files. */
    List<String> faults() {
        return faults.stream().map(fault -> step.name() + ": " + fault).toList();
    }

    private void settle(String path) {
        byte[] base = step.before().get(path);
        byte[] local = user.files().get(path);
        byte[] upstream = step.after().get(path);
        switch (PathDecision.of(blob(base), blob(local), blob(upstream))) {
            case NOTHING, KEEP, SAME_CHANGE, KEEP_EDITED, STAYS_REMOVED, STAYS_REMOVED_DESPITE_CHANGE, FOREIGN -> {}
            case REMOVE -> result.remove(path);
            case CREATE -> result.put(path, CronJobs.pause(new TreePath(path), orNone(upstream)));
            case TAKE, MERGE_WITHOUT_BASE, MERGE -> merge(path, orNone(base), orNone(local), orNone(upstream));
        }
    }

    /** What wishes for one side or the other lose beside the words that contradict each other. */
    private void wish(ReplayMerge merge) {
        for (Preference preference : List.of(Preference.LOCAL, Preference.UPSTREAM)) {
            merge.settled(preference).ifPresent(bytes -> {
                settled.merge(preference, 1, Integer::sum);
                String path = merge.path().text();
                merge.complaintsOfSettled(bytes)
                        .forEach(complaint -> faults.add(path + " by " + preference + ": " + complaint));
                user.wishes().stream()
                        .filter(wish ->
                                preference == Preference.LOCAL && wish.path().equals(path))
                        .filter(wish -> !wish.holdsIn(Map.of(path, bytes)))
                        .forEach(wish -> faults.add(wish.name() + " is lost in " + path + " by a wish for it"));
            });
        }
    }

    /** How many conflicts a wish settles. */
    int settled(Preference preference) {
        return settled.getOrDefault(preference, 0);
    }

    private static @Nullable GitId blob(byte @Nullable [] bytes) {
        return bytes == null
                ? null
                : new GitId(new ObjectInserter.Formatter()
                        .idFor(Constants.OBJ_BLOB, bytes)
                        .name());
    }

    private static byte[] orNone(byte @Nullable [] bytes) {
        return bytes == null ? NONE : bytes;
    }

    private void merge(String path, byte[] base, byte[] local, byte[] upstream) {
        FileMerge merge = FileMerger.merge(new TreePath(path), base, local, upstream);
        ReplayMerge replayed = new ReplayMerge(step.name(), new TreePath(path), List.of(base, local, upstream), merge);
        if (!java.util.Arrays.equals(base, local)) {
            merges.add(replayed);
            wish(replayed);
        }
        if (merge instanceof FileMerge.Merged merged) {
            result.put(path, merged.bytes());
            replayed.complaints(new String(merged.bytes(), UTF_8))
                    .forEach(complaint -> faults.add(path + ": " + complaint));
        }
    }
}
