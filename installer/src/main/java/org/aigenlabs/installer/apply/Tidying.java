package org.aigenlabs.installer.apply;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.StoreCheck;
import org.aigenlabs.installer.history.StoreTidy;
import org.aigenlabs.schema.value.ProfileName;

/** Makes the history of profiles short, and the store small. */
public final class Tidying {
    /** Generations that stay in any case. */
    public static final int KEPT = 20;

    private final InstalledProfiles profiles;
    private final Generations generations;
    private final ProfileGuard guard;
    private final StoreTidy store;
    private final StoreCheck check;

    public Tidying(
            InstalledProfiles profiles,
            Generations generations,
            ProfileGuard guard,
            StoreTidy store,
            StoreCheck check) {
        this.profiles = profiles;
        this.generations = generations;
        this.guard = guard;
        this.store = store;
        this.check = check;
    }

    /**
     * What became of it.
     *
     * @param forgotten how many generations
     * @param before the store's bytes
     * @param after the same
     * @param problems what is wrong with the store, a sentence each
     */
    public record Tidied(int forgotten, long before, long after, List<String> problems) {
        /** Copies the list. */
        public Tidied {
            problems = List.copyOf(problems);
        }
    }

    /** Keeps the last {@link #KEPT} generations of each of {@code names} and those that a conflict leads back to. */
    public Tidied tidy(List<ProfileName> names) {
        if (!generations.isPresent()) {
            return new Tidied(0, 0, 0, List.of());
        }
        long before = store.size();
        int forgotten = 0;
        for (ProfileName name : names) {
            forgotten += guard.hold(name, () -> forget(name));
        }
        store.pack();
        return new Tidied(forgotten, before, store.size(), check.problems());
    }

    private int forget(ProfileName name) {
        String id = profiles.findId(name).orElse("");
        List<GenerationName> all = id.isEmpty() ? List.of() : generations.list(id);
        if (all.size() <= KEPT) {
            return 0;
        }
        Set<Integer> kept = new TreeSet<>();
        all.subList(all.size() - KEPT, all.size()).forEach(each -> kept.add(each.number()));
        kept.addAll(store.copies(id));
        int pending = profiles.pending(name).generation();
        if (pending > 0) {
            kept.add(pending);
            kept.add(pending + 1);
        }
        return store.forget(id, kept);
    }
}
