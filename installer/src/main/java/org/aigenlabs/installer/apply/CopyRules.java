package org.aigenlabs.installer.apply;

import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.value.TreePath;

/** What at the top of a profile does not go into a copy of it. */
final class CopyRules {
    /** Of running programs. */
    private static final Set<String> PROCESSES = Set.of("processes.json", "gateway_state.json");

    /** Of the root, when the profile that is copied is {@code default}. */
    private static final Set<String> ROOTS = Set.of(
            "active_profile",
            "profiles",
            "trust",
            "registries.yaml",
            "store.git",
            "trash",
            "pins.db",
            "pins.db-wal",
            "pins.db-shm");

    private static final List<String> DATABASES = List.of(".db", ".sqlite", ".sqlite3");
    private static final List<String> LOGS = List.of("-wal", "-shm", "-journal");

    private CopyRules() {}

    /** Whether the file at {@code path} has the name of a database. */
    static boolean isDatabase(String path) {
        return DATABASES.stream().anyMatch(TreePath.fold(path)::endsWith);
    }

    /** The database whose log would lie at {@code path}; empty if none would. */
    static String databaseOf(String path) {
        return LOGS.stream()
                .filter(path::endsWith)
                .map(log -> path.substring(0, path.length() - log.length()))
                .filter(CopyRules::isDatabase)
                .findFirst()
                .orElse("");
    }

    /** Whether the entry {@code name} at the top is left out. */
    static boolean isLeftOut(String name) {
        String folded = TreePath.fold(name);
        return ROOTS.contains(folded)
                || folded.startsWith("ledger.db")
                || PROCESSES.contains(folded)
                || folded.equals("cache")
                || folded.endsWith("_cache")
                || folded.endsWith(".pid")
                || folded.endsWith(".lock")
                // the index that running programs share; SQLite makes it anew
                || folded.endsWith("-shm")
                || folded.endsWith(".aigenlabs-new");
    }
}
