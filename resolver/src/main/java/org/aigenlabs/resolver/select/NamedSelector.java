package org.aigenlabs.resolver.select;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.Version;
import org.aigenlabs.schema.value.VersionRange;

/**
 * Reads a name as, in this order: a full ref name; a full commit id; a tag or branch; a version for which there is a tag
 * ({@code <name>-v1.2.0}, {@code <name>/v1.2.0}, {@code v1.2.0}, {@code 1.2.0}); a range; part of a version, {@code 1} or
 * {@code 1.2}, which stands for the highest that begins so; the beginning of a commit id.
 */
final class NamedSelector {
    private final Advertisement advertisement;
    private final SelectionHints hints;
    private final RefLookup lookup;

    NamedSelector(Advertisement advertisement, SelectionHints hints) {
        this.advertisement = advertisement;
        this.hints = hints;
        this.lookup = new RefLookup(advertisement);
    }

    Selection select(String text) {
        if (advertisement.refs().isEmpty() && advertisement.head() instanceof Advertisement.Head.None) {
            return new Selection.Empty();
        }
        if (text.startsWith("refs/")) {
            return lookup.full(text, "").orElseGet(() -> missing(text));
        }
        if (GitId.parse(text) instanceof Parsed.Ok<GitId>(GitId commit)) {
            return CommitLookup.full(advertisement, text, commit, "");
        }
        return lookup.exact(text, "")
                .or(() -> tagOfVersion(text))
                .or(() -> range(text))
                .or(() -> partOfVersion(text))
                .or(() -> CommitLookup.abbreviated(advertisement, text, ""))
                .orElseGet(() -> missing(text));
    }

    private Selection missing(String text) {
        return new Selection.Missing(text, NearestNames.of(advertisement, text));
    }

    /** A version's own tags come first, as in a range: of many distributions in one repository, this one is meant. */
    private Optional<Selection> tagOfVersion(String text) {
        if (!(Version.parse(text) instanceof Parsed.Ok<Version>(Version version))) {
            return Optional.empty();
        }
        String bare = version.text();
        Stream<String> own = hints.names().stream().flatMap(name -> Stream.of(name + "-v" + bare, name + "/v" + bare));
        return Stream.concat(own, Stream.of("v" + bare, bare))
                .flatMap(tag -> lookup.full(Advertisement.TAGS + tag, "").stream())
                .findFirst();
    }

    private Optional<Selection> range(String text) {
        return VersionRange.looksLikeRange(text)
                ? VersionRange.parse(text)
                        .find()
                        .map(range -> new RangeSelector(advertisement, hints).select(range, text))
                : Optional.empty();
    }

    /** {@code 1.2} as {@code ~1.2}, and {@code 1} as {@code ~1}: what every tool with such a shorthand means by it. */
    private Optional<Selection> partOfVersion(String text) {
        boolean part = Version.parse(text).find().stream()
                .anyMatch(version ->
                        version.numbers().size() < 3 && version.text().matches("[0-9.]+"));
        if (!part) {
            return Optional.empty();
        }
        String range = "~" + (text.startsWith("v") ? text.substring(1) : text);
        return range(range).flatMap(selection -> switch (selection) {
            case Selection.Selected selected -> Optional.of(noted(selected, text, range));
            case Selection.Ambiguous ambiguous -> Optional.of(ambiguous);
            // without such versions it may still be the beginning of a commit id
            case Selection.CommitWanted _,
                    Selection.Missing _,
                    Selection.NoMatch _,
                    Selection.Empty _,
                    Selection.Unborn _ -> Optional.empty();
        });
    }

    private static Selection noted(Selection.Selected selected, String text, String range) {
        Problem note = SourceProblem.PART_OF_VERSION.at(
                Place.of(selected.refName()),
                "no tag or branch is called `" + text + "`: taken as `" + range + "`",
                "write `@" + range + "` to say so");
        return new Selection.Selected(
                selected.refName(), selected.advertised(), selected.commit(), selected.path(), List.of(note));
    }
}
