package org.aigenlabs.installer.archive;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigenlabs.installer.ownership.Owner;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.installer.scan.CredentialNames;
import org.aigenlabs.schema.value.TreePath;

/** Decides for each path of a profile whether it goes into an archive; knows nothing of what the files hold. */
final class ExportRules {
    private static final Set<String> ROOTS =
            Set.of("active_profile", "profiles", "trust", "registries.yaml", "store.git", "trash");

    private static final Pattern ROOT_DATABASES = Pattern.compile("(ledger|pins)\\.db.*");

    private static final Set<String> EXAMPLES = Set.of(".env.example", ".env.template");

    private static final Set<String> CACHES = Set.of("cache", "logs", "sandboxes");

    private static final Set<String> PROCESSES = Set.of("processes.json", "gateway_state.json");

    private static final String OWN = ".aigenlabs";
    private static final Set<String> KEPT_OF_OWN = Set.of("lock.json", "skills.json");

    private final ExportKind kind;
    private final boolean secrets;
    private final Ownership ownership;

    /** @param secrets whether credentials go in, too */
    ExportRules(ExportKind kind, boolean secrets, Ownership ownership) {
        this.kind = kind;
        this.secrets = secrets;
        this.ownership = ownership;
    }

    /** Why {@code path}, a file or a directory, stays out with all that is below it; nothing if it goes in. */
    Optional<LeftOut.Reason> leavesOut(TreePath path, boolean directory) {
        String top = TreePath.fold(path.top());
        if (path.parts().size() == 1) {
            Optional<LeftOut.Reason> always = atTop(top);
            if (always.isPresent()) {
                return always;
            }
        }
        if (!secrets && CredentialNames.isOne(path)) {
            return Optional.of(LeftOut.Reason.CREDENTIAL);
        }
        if (top.equals(OWN)) {
            return own(path);
        }
        return switch (kind) {
            case BACKUP -> Optional.empty();
            case SHARE -> shared(path, directory);
            // made of the store, not of the profile's files
            case OFFLINE -> Optional.of(LeftOut.Reason.USERS);
        };
    }

    /** Whether a directory goes in that holds nothing: the user's do, a distribution has none. */
    boolean keepsEmptyDirectories() {
        return kind == ExportKind.BACKUP;
    }

    private static Optional<LeftOut.Reason> atTop(String top) {
        if (ROOTS.contains(top) || ROOT_DATABASES.matcher(top).matches()) {
            return Optional.of(LeftOut.Reason.ROOT);
        }
        if (CACHES.contains(top) || top.endsWith("_cache")) {
            return Optional.of(LeftOut.Reason.CACHE);
        }
        // the index that running programs share; SQLite makes it anew
        boolean process = PROCESSES.contains(top)
                || top.endsWith(".pid")
                || top.endsWith(".lock")
                || top.endsWith("-shm")
                || top.endsWith(".aigenlabs-new");
        return process ? Optional.of(LeftOut.Reason.PROCESS) : Optional.empty();
    }

    private static Optional<LeftOut.Reason> own(TreePath path) {
        boolean kept =
                path.parts().size() == 1 || KEPT_OF_OWN.contains(path.parts().get(1));
        return kept ? Optional.empty() : Optional.of(LeftOut.Reason.PROCESS);
    }

    private Optional<LeftOut.Reason> shared(TreePath path, boolean directory) {
        Owner owner = ownership.ownerOf(path);
        boolean goes = switch (owner) {
            case DISTRIBUTION -> true;
            // a listed path may lie below a directory that is not
            case UNLISTED -> directory || EXAMPLES.contains(TreePath.fold(path.text()));
            case PACKAGE_MANAGER -> true;
            case USER -> false;
        };
        return goes ? Optional.empty() : Optional.of(LeftOut.Reason.USERS);
    }
}
