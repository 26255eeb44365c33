package org.aigenlabs.schema.tree;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aigenlabs.schema.text.CodePoints;
import org.aigenlabs.schema.text.Normal;
import org.aigenlabs.schema.value.TreePath;

/**
 * git's own names in every disguise that some file system takes off: case (all but Linux), code points that HFS+
 * ignores (CVE-2014-9390), NTFS's short names (CVE-2019-1352) and streams, dots and spaces at the end (Windows).
 */
final class DotGit {
    /** The short names that NTFS gives {@code .git} and, by number or by hash, {@code .gitmodules}. */
    private static final Pattern SHORT_GIT = Pattern.compile("git~[0-9]+");

    private static final Pattern SHORT_MODULES = Pattern.compile("gitmod~[0-9]+|gi7eb[0-9a-f]?~[0-9]+");

    private DotGit() {}

    static Optional<NameViolation> check(String name) {
        String bare = undisguised(name);
        if (bare.equals(".git") || SHORT_GIT.matcher(bare).matches()) {
            String reason = name.equals(".git") ? "is git's own directory" : "is `.git` in disguise";
            return Optional.of(new NameViolation(TreeProblem.PATH_DOT_GIT, reason));
        }
        // harmless as a file, but it declares submodules, which a distribution cannot have
        return bare.equals(".gitmodules") || SHORT_MODULES.matcher(bare).matches()
                ? Optional.of(new NameViolation(TreeProblem.PATH_GIT_MODULES, "declares git submodules"))
                : Optional.empty();
    }

    private static String undisguised(String name) {
        StringBuilder seen = new StringBuilder();
        Normal.nfkc(name).codePoints().filter(c -> !isIgnored(c)).forEach(seen::appendCodePoint);
        int stream = seen.indexOf(":");
        if (stream >= 0) {
            seen.setLength(stream);
        }
        int end = seen.length();
        while (end > 0 && (seen.charAt(end - 1) == '.' || seen.charAt(end - 1) == ' ')) {
            end--;
        }
        return TreePath.fold(seen.substring(0, end));
    }

    private static boolean isIgnored(int codePoint) {
        return CodePoints.isBidiControl(codePoint)
                || CodePoints.isInvisible(codePoint)
                || CodePoints.isVariationSelector(codePoint);
    }
}
