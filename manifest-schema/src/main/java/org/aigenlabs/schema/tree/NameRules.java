package org.aigenlabs.schema.tree;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.aigenlabs.schema.text.CodePoints;
import org.aigenlabs.schema.text.StrictUtf8;

/**
 * What one component of a path in a distribution may be called, on every system, whatever this one allows.
 *
 * <p>Letters of every language are welcome. The first rule that objects is the answer; what could do harm is asked
 * before what would only be trouble, so that {@code .git::$DATA} is told as a disguise and not as a colon.
 */
public final class NameRules {
    private NameRules() {}

    /** What is wrong with the name that a tree entry holds as raw bytes, if anything. */
    public static Optional<NameViolation> check(byte[] raw) {
        if (raw.length > TreeLimits.DEFAULT.componentBytes()) {
            return tooLong(raw.length);
        }
        Optional<String> name = StrictUtf8.decode(raw);
        return name.isPresent() ? rules(name.get()) : violation(TreeProblem.PATH_NOT_UTF8, "is not valid UTF-8");
    }

    /** What is wrong with {@code name}, if anything. */
    public static Optional<NameViolation> check(String name) {
        if (has(name, CodePoints::isLoneSurrogate)) {
            return violation(TreeProblem.PATH_NOT_UTF8, "is not valid Unicode");
        }
        return check(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<NameViolation> rules(String name) {
        return form(name)
                .or(() -> DotGit.check(name))
                .or(() -> unseen(name))
                .or(() -> WindowsNames.check(name))
                .or(() -> lookAlike(name));
    }

    /** What would make the name something else than one component below its directory. */
    private static Optional<NameViolation> form(String name) {
        if (name.isEmpty()) {
            return violation(TreeProblem.PATH_EMPTY, "is empty");
        }
        if (name.equals(".") || name.equals("..")) {
            return violation(TreeProblem.PATH_DOT, "is `" + name + "`");
        }
        if (name.indexOf('/') >= 0) {
            return violation(TreeProblem.PATH_SLASH, "contains a `/`");
        }
        return name.indexOf('\\') >= 0 ? violation(TreeProblem.PATH_BACKSLASH, "contains a `\\`") : Optional.empty();
    }

    private static Optional<NameViolation> unseen(String name) {
        if (has(name, CodePoints::isControl)) {
            return violation(TreeProblem.PATH_CONTROL, "contains a control character");
        }
        return has(name, c -> CodePoints.isBidiControl(c) || CodePoints.isInvisible(c))
                ? violation(TreeProblem.PATH_INVISIBLE, "contains an invisible character")
                : Optional.empty();
    }

    private static Optional<NameViolation> lookAlike(String name) {
        return LookAlikes.find(name)
                .map(original ->
                        new NameViolation(TreeProblem.PATH_LOOK_ALIKE, "looks like `" + original + "` but is not"));
    }

    private static Optional<NameViolation> tooLong(int bytes) {
        int limit = TreeLimits.DEFAULT.componentBytes();
        return violation(TreeProblem.PATH_TOO_LONG, "is " + bytes + " bytes long, expected at most " + limit);
    }

    private static boolean has(String name, IntPredicate what) {
        return name.codePoints().anyMatch(what);
    }

    private static Optional<NameViolation> violation(TreeProblem kind, String reason) {
        return Optional.of(new NameViolation(kind, reason));
    }
}
