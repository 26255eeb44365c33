package org.aigenlabs.installer.ownership;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.TreePath;

/**
 * The answer to the question who owns a path, for the paths of one distribution.
 *
 * <p>What a manifest lists is the distribution's, with everything below it, and so is the manifest itself. What it does
 * not list is left alone. A name that is protected at the top of a profile is never the distribution's. Names are
 * compared after NFC and case folding, because on some systems they are the same file.
 */
public final class Ownership {
    private static final String INTERNAL = TreePath.fold(".aigenlabs");

    /** By folded path, as the manifest spells it. */
    private final Map<String, TreePath> owned = new LinkedHashMap<>();

    private Ownership(List<TreePath> listed) {
        listed.forEach(path -> owned.putIfAbsent(path.folded(), path));
    }

    /** The ownership of a distribution that owns exactly {@code paths}. */
    public static Ownership ofPaths(List<TreePath> paths) {
        return new Ownership(paths);
    }

    /** The ownership that {@code manifest} declares. */
    public static Ownership of(Manifest manifest) {
        return new Ownership(manifest.owned());
    }

    /** Who owns {@code path}, a file. */
    public Owner ownerOf(TreePath path) {
        String folded = path.folded();
        String top = top(folded);
        if (top.equals(INTERNAL)) {
            return Owner.PACKAGE_MANAGER;
        }
        if (ProtectedNames.isProtected(path)) {
            return Owner.USER;
        }
        return folded.equals(TreePath.fold(Manifest.FILE)) || isListed(folded) ? Owner.DISTRIBUTION : Owner.UNLISTED;
    }

    /** The listed paths at which {@code tree} has neither a file nor a directory, in the manifest's order. */
    public List<TreePath> absentFrom(SourceTree tree) {
        Set<String> present = new HashSet<>();
        for (TreePath path : tree.files().keySet()) {
            String at = path.folded();
            while (!at.isEmpty() && present.add(at)) {
                at = parent(at);
            }
        }
        return owned.entrySet().stream()
                .filter(entry -> !present.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean isListed(String folded) {
        for (String at = folded; !at.isEmpty(); at = parent(at)) {
            if (owned.containsKey(at)) {
                return true;
            }
        }
        return false;
    }

    private static String top(String folded) {
        int slash = folded.indexOf('/');
        return slash < 0 ? folded : folded.substring(0, slash);
    }

    private static String parent(String folded) {
        return folded.substring(0, Math.max(0, folded.lastIndexOf('/')));
    }
}
