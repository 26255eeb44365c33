package org.aigenlabs.installer.history;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.lock.Lock;

/**
 * The message of a generation's commit: a line for people, then facts as git's trailers, so that the history can be told
 * without reading any file.
 *
 * @param what was done, in a line, e.g. {@code update research-bot 1.1.0 to 1.2.0}
 * @param version of the distribution afterwards; empty if not known
 * @param commit of the author's that is installed; empty if not known
 * @param tree of the distribution at that commit; empty if not known
 * @param signer whose signature was accepted; empty if none
 * @param step what it does to the steps that can be undone
 */
public record GenerationMessage(String what, String version, String commit, String tree, String signer, Step step) {
    private static final Pattern TRAILER = Pattern.compile("([A-Z][a-z]{2,20}): (.*)");
    private static final String EDIT = "Edit";
    private static final String SNAPSHOT = "Snapshot";
    private static final String IMPORT = "Import";

    /** What a generation does to the steps that can be undone. */
    public sealed interface Step {
        /** It is one: of a command that changed files. */
        record Change() implements Step {}

        /** What the user, or the agent, had changed before a command began. */
        record Edited() implements Step {}

        /** A copy that the user wished for. */
        record Copied() implements Step {}

        /** All before it came in an archive: what it says of signers nobody checked here. */
        record Imported() implements Step {}

        /** It takes generation {@code number} back. */
        record Undo(int number) implements Step {}

        /** It does again what generation {@code number} had done. */
        record Redo(int number) implements Step {}
    }

    /** The message of a change after which {@code lock} holds. */
    public static GenerationMessage of(String what, Lock lock, Step step) {
        return new GenerationMessage(
                what.lines().findFirst().orElse(""),
                lock.version(),
                lock.commit().hex(),
                lock.tree().hex(),
                lock.trust().signer(),
                step);
    }

    /** The verb: the first word of what was done. */
    public String verb() {
        return what.split(" ", 2)[0];
    }

    /** The same without the signer. */
    GenerationMessage unsigned() {
        return new GenerationMessage(what, version, commit, tree, "", step);
    }

    String text() {
        StringBuilder text = new StringBuilder(what).append("\n\n");
        put(text, "Version", version);
        put(text, "Commit", commit);
        put(text, "Tree", tree);
        put(text, "Signer", signer);
        switch (step) {
            case Step.Change _ -> {
                // what most are
            }
            case Step.Edited _ -> put(text, "Kind", EDIT);
            case Step.Copied _ -> put(text, "Kind", SNAPSHOT);
            case Step.Imported _ -> put(text, "Kind", IMPORT);
            case Step.Undo(int number) -> put(text, "Undoes", Integer.toString(number));
            case Step.Redo(int number) -> put(text, "Redoes", Integer.toString(number));
        }
        return text.toString().strip() + "\n";
    }

    private static void put(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append(": ").append(value).append('\n');
        }
    }

    static GenerationMessage parse(String text) {
        Map<String, String> facts = new TreeMap<>();
        text.lines()
                .skip(1)
                .map(TRAILER::matcher)
                .filter(Matcher::matches)
                .forEach(line -> facts.put(line.group(1), line.group(2).strip()));
        return new GenerationMessage(
                text.lines().findFirst().orElse(""),
                facts.getOrDefault("Version", ""),
                facts.getOrDefault("Commit", ""),
                facts.getOrDefault("Tree", ""),
                facts.getOrDefault("Signer", ""),
                step(facts));
    }

    private static Step step(Map<String, String> facts) {
        int undoes = number(facts.getOrDefault("Undoes", ""));
        int redoes = number(facts.getOrDefault("Redoes", ""));
        if (undoes > 0) {
            return new Step.Undo(undoes);
        }
        if (redoes > 0) {
            return new Step.Redo(redoes);
        }
        return switch (facts.getOrDefault("Kind", "")) {
            case EDIT -> new Step.Edited();
            case SNAPSHOT -> new Step.Copied();
            case IMPORT -> new Step.Imported();
            default -> new Step.Change();
        };
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : 0;
    }
}
