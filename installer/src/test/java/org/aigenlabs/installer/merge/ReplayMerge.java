package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.value.TreePath;

/**
 * One file of a replay that was merged, and what {@code git merge-file} makes of the same three files.
 *
 * @param sides base, local and upstream
 */
record ReplayMerge(String step, TreePath path, List<byte[]> sides, FileMerge merge) {
    private static final Pattern CLASH = Pattern.compile(
            "<<<<<<< local\\R(.*?)\\|\\|\\|\\|\\|\\|\\| base\\R(.*?)=======\\R(.*?)>>>>>>> upstream", Pattern.DOTALL);
    /** The last key in the path to a value, as the second opinion writes it. */
    private static final Pattern KEY = Pattern.compile(".*Text\\[text=([^]]*)]");

    private static final int SHOWN = 90;

    boolean conflicts() {
        return merge instanceof FileMerge.Conflict;
    }

    /** What a merged text lacks. */
    List<String> complaints(String merged) {
        return new SecondOpinion(path, text(0), text(1), text(2)).complaints(merged);
    }

    private String text(int side) {
        return new String(sides.get(side), UTF_8);
    }

    /** Each clash as the user's, the old and the author's words, and why both cannot be had. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (merge instanceof FileMerge.Conflict conflict) {
            Matcher clash = CLASH.matcher(conflict.markedUp());
            while (clash.find()) {
                reasons.add(reason(clash.group(2), clash.group(1), clash.group(3)));
            }
        }
        return reasons;
    }

    /**
     * The text after a wish; none if there is no conflict, or none that a wish can settle.
     *
     * @param preference whose words stand where both changed the same
     */
    Optional<byte[]> settled(Preference preference) {
        if (!(merge instanceof FileMerge.Conflict conflict)) {
            return Optional.empty();
        }
        return preference == Preference.LOCAL
                ? Settlement.mine(path, sides, conflict)
                : Settlement.theirs(path, sides, conflict);
    }

    /** What a text settled by a wish lacks, beside the words of the places that contradict each other. */
    List<String> complaintsOfSettled(byte[] settled) {
        StringBuilder places = new StringBuilder();
        if (merge instanceof FileMerge.Conflict conflict) {
            CLASH.matcher(conflict.markedUp())
                    .results()
                    .forEach(clash ->
                            places.append(clash.group(1)).append(clash.group(2)).append(clash.group(3)));
        }
        return complaints(new String(settled, UTF_8)).stream()
                .filter(complaint -> !places.toString().contains(lastWord(complaint)))
                .toList();
    }

    /** What a complaint is about: a token of text, or the last key of the path to a value. */
    private static String lastWord(String complaint) {
        String token = complaint.replaceAll("(?s)^[^`]*`([^`]*)`.*$", "$1");
        Matcher key = KEY.matcher(token);
        return key.find() ? key.group(1) : token;
    }

    private static String reason(String base, String mine, String theirs) {
        String why = base.isBlank()
                ? "both put something else at one place"
                : mine.isBlank()
                        ? "the user removed what the author changed"
                        : theirs.isBlank() ? "the author removed what the user changed" : "both changed the same words";
        int at = difference(base, mine);
        return why + ": was `" + cut(base, at) + "`, user `" + cut(mine, at) + "`, author `"
                + cut(theirs, Math.min(at, difference(base, theirs))) + "`";
    }

    private static int difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Some of {@code text} around {@code at}. */
    private static String cut(String text, int at) {
        int from = Math.max(0, Math.min(at, text.length()) - SHOWN / 2);
        int to = Math.min(text.length(), from + SHOWN);
        String part = text.substring(from, to).strip().replaceAll("\\s+", " ").replace('`', '\'');
        return (from > 0 ? "…" : "") + part + (to < text.length() ? "…" : "");
    }

    /** git's merge of the file in {@code folder}; empty if it conflicts. */
    Optional<String> byGit(Path folder) {
        try {
            List<String> names = List.of("base", "local", "upstream");
            for (int i = 0; i < names.size(); i++) {
                Files.write(folder.resolve(names.get(i)), sides.get(i));
            }
            Path merged = folder.resolve("merged");
            Process git = new ProcessBuilder("git", "merge-file", "-p", "-q", "local", "base", "upstream")
                    .directory(folder.toFile())
                    .redirectOutput(merged.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return git.waitFor() == 0 ? Optional.of(Files.readString(merged)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
