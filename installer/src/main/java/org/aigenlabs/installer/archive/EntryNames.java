package org.aigenlabs.installer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.schema.tree.NameRules;
import org.aigenlabs.schema.tree.NameViolation;
import org.aigenlabs.schema.tree.TreeProblem;
import org.aigenlabs.schema.value.TreePath;

/**
 * The names in one archive: all below one top directory, none of them twice in any spelling that some system takes for
 * the same.
 */
final class EntryNames {
    /** Directories within one another. */
    private static final int DEPTH = 64;

    /** Bytes of one name, what Linux allows. */
    private static final int COMPONENT_BYTES = 255;

    /** Who wrote the archive, by what it says of itself. */
    enum Origin {
        /** Anybody: every name must be one that every system can hold. */
        FOREIGN,
        /** This program: a backup holds what the user's disk held. */
        OWN
    }

    private record Taken(String spelling, boolean directory) {}

    private final ArchiveRefusals refusals;
    private final Map<String, Taken> taken = new HashMap<>();
    private String top = "";

    EntryNames(ArchiveRefusals refusals) {
        this.refusals = refusals;
    }

    /** The one directory at the top; empty before the first entry. */
    String top() {
        return top;
    }

    /** Where {@code entry} lies below the top directory; nothing for the top directory itself. */
    Optional<TreePath> path(TarEntry entry, Origin origin) {
        String name = entry.name();
        if (name.startsWith("/")) {
            throw refusals.entry(name, "has an absolute name", "a name below the top directory");
        }
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        if (name.getBytes(UTF_8).length > ArchiveLimits.PATH_BYTES) {
            throw refusals.entry(name, "has a name of more than 4096 bytes", "a shorter one");
        }
        String[] parts = name.split("/", -1);
        if (parts.length > DEPTH) {
            throw refusals.entry(name, "lies more than " + DEPTH + " directories deep", "fewer");
        }
        for (int i = 0; i < parts.length; i++) {
            check(entry.name(), parts[i], i == 0 ? Origin.FOREIGN : origin);
        }
        below(entry, parts[0]);
        if (parts.length == 1) {
            if (!entry.directory()) {
                throw refusals.entry(entry.name(), "lies beside the top directory", "everything in one directory");
            }
            return Optional.empty();
        }
        TreePath path = new TreePath(name.substring(parts[0].length() + 1));
        take(path, entry, origin);
        return Optional.of(path);
    }

    /** Makes as if {@code path} had not come yet. */
    void forget(TreePath path) {
        taken.remove(path.folded());
    }

    private void below(TarEntry entry, String first) {
        if (top.isEmpty()) {
            top = first;
        }
        if (!top.equals(first)) {
            throw refusals.entry(entry.name(), "lies outside of `" + top + "`", "everything in one directory");
        }
    }

    private void check(String name, String part, Origin origin) {
        Optional<NameViolation> found = switch (origin) {
            case FOREIGN -> NameRules.check(part);
            case OWN -> own(part);
        };
        found.ifPresent(violation -> {
            throw refusals.entry(name, "has a part that " + violation.reason(), "a plain name");
        });
    }

    private static Optional<NameViolation> own(String part) {
        boolean dangerous = part.isEmpty() || part.equals(".") || part.equals("..");
        return dangerous || part.getBytes(UTF_8).length > COMPONENT_BYTES ? NameRules.check(part) : Optional.empty();
    }

    private void take(TreePath path, TarEntry entry, Origin origin) {
        String text = path.text();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            take(entry, text.substring(0, slash), new Taken(text.substring(0, slash), true), origin);
        }
        boolean isNew = take(entry, text, new Taken(text, entry.directory()), origin);
        if (!isNew && !entry.directory()) {
            throw refusals.entry(entry.name(), "is there twice", "every file once");
        }
        if (origin == Origin.OWN && isGit(path.top())) {
            throw refusals.entry(entry.name(), "is a git directory at the top", "none");
        }
    }

    private static boolean isGit(String name) {
        return NameRules.check(name)
                .filter(found -> found.kind() == TreeProblem.PATH_DOT_GIT)
                .isPresent();
    }

    private boolean take(TarEntry entry, String text, Taken mine, Origin origin) {
        Taken before = taken.putIfAbsent(origin == Origin.FOREIGN ? TreePath.fold(text) : text, mine);
        if (before != null && !before.spelling().equals(mine.spelling())) {
            throw refusals.entry(
                    entry.name(), "differs from `" + before.spelling() + "` only in spelling", "names that differ");
        }
        if (before != null && before.directory() != mine.directory()) {
            throw refusals.entry(entry.name(), "is both file and directory", "one or the other");
        }
        return before == null;
    }
}
