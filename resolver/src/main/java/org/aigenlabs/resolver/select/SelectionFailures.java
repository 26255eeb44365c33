package org.aigenlabs.resolver.select;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.value.Version;

/** What to tell the user when a selection found no commit. */
public final class SelectionFailures {
    private static final int SHOWN = 10;

    private SelectionFailures() {}

    /**
     * The failure for {@code refused}, with what is there instead.
     *
     * @param url of the source, as {@link org.aigenlabs.resolver.source.SourceAddress.Location#url()} has it
     */
    public static SourceFailure of(Selection.Refused refused, String url) {
        return switch (refused) {
            case Selection.Missing missing -> missing(missing, url);
            case Selection.Ambiguous ambiguous -> ambiguous(ambiguous, url);
            case Selection.NoMatch noMatch -> noMatch(noMatch, url);
            case Selection.Empty _ ->
                new SourceFailure(
                        "cannot select a commit in `" + url
                                + "`: the repository is empty, expected at least one commit",
                        "push a commit to it, or check the address");
            case Selection.Unborn unborn -> unborn(unborn, url);
        };
    }

    private static SourceFailure missing(Selection.Missing missing, String url) {
        List<String> hints = new ArrayList<>();
        if (!missing.nearest().isEmpty()) {
            hints.add("there is " + quoted(missing.nearest()));
        }
        if (missing.wanted().equals("latest")) {
            hints.add("`@*` is the newest version");
        }
        if (missing.wanted().matches("[0-9a-fA-F]{4,39}")) {
            hints.add("a commit that no branch or tag stands at needs all 40 digits of its id");
        }
        String found = "no tag, branch or version is called " + ShownName.of(missing.wanted());
        return failure(missing.wanted(), url, found, "one that is there", hints);
    }

    private static SourceFailure ambiguous(Selection.Ambiguous ambiguous, String url) {
        String found = ambiguous.candidates().stream()
                .map(SelectionFailures::described)
                .collect(Collectors.joining(" and "));
        List<String> hints = ambiguous.candidates().stream()
                .limit(SHOWN)
                .map(c ->
                        "say which with " + ShownName.of("--ref " + (c.refName().isEmpty() ? c.commit() : c.refName())))
                .toList();
        return failure(ambiguous.wanted(), url, "it can be " + found, "one commit", hints);
    }

    private static String described(Selection.Candidate candidate) {
        String commit = "commit `" + candidate.commit().abbreviated() + "`";
        return candidate.refName().isEmpty() ? commit : ShownName.of(candidate.refName()) + " at " + commit;
    }

    private static SourceFailure noMatch(Selection.NoMatch noMatch, String url) {
        if (noMatch.newest().isEmpty()) {
            String hint = "without a ref the newest commit is taken; a branch or commit can be named too";
            return failure(noMatch.range(), url, "no tag is a version", "tags such as `v1.2.0`", List.of(hint));
        }
        List<String> hints = new ArrayList<>();
        if (!noMatch.preReleases().isEmpty()) {
            String newest = noMatch.preReleases().getFirst().text();
            hints.add("only pre-releases match: write " + ShownName.of("@" + newest) + " for the newest");
        }
        String versions = quoted(noMatch.newest().stream().map(Version::text).toList());
        return failure(noMatch.range(), url, "the newest versions are " + versions, "one within the range", hints);
    }

    private static SourceFailure unborn(Selection.Unborn unborn, String url) {
        String head = unborn.headTarget().isEmpty()
                ? "its HEAD names no commit"
                : "its HEAD is " + ShownName.of(unborn.headTarget()) + ", which has no commit";
        List<String> hints = unborn.branches().stream()
                .limit(SHOWN)
                .map(branch -> "add " + ShownName.of("@" + branch) + " to the source to take that branch")
                .toList();
        return new SourceFailure(
                "cannot select a commit in `" + url + "`: " + head + ", expected one, or a ref in the source",
                hints,
                List.of());
    }

    private static SourceFailure failure(String wanted, String url, String found, String expected, List<String> hints) {
        String message =
                "cannot select " + ShownName.of(wanted) + " in `" + url + "`: " + found + ", expected " + expected;
        return new SourceFailure(message, hints, List.of());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(ShownName::of).collect(Collectors.joining(", "));
    }
}
