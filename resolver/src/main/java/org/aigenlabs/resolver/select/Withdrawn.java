package org.aigenlabs.resolver.select;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.Version;

/**
 * What an advertisement tells of versions that their author withdrew: beside the tag {@code v1.2.0} there is a tag
 * {@code yanked/v1.2.0}. No range picks such a version; who names it exactly gets it, and is told.
 */
public final class Withdrawn {
    /** What the short name of a tag begins with that withdraws another. */
    public static final String PREFIX = "yanked/";

    private Withdrawn() {}

    /** Whether {@code version} of a distribution was withdrawn. */
    public static boolean is(Advertisement advertisement, SelectionHints hints, Version version) {
        List<TagVersion> tags = TagVersion.all(advertisement, hints.names()).stream()
                .filter(tag -> tag.version().equals(version))
                .toList();
        return !tags.isEmpty() && tags.stream().allMatch(tag -> isTag(advertisement, tag.refName()));
    }

    /** The version that the tag {@code refName} is of, if it is one. */
    public static Optional<Version> version(Advertisement advertisement, SelectionHints hints, String refName) {
        return TagVersion.all(advertisement, hints.names()).stream()
                .filter(tag -> tag.refName().equals(refName))
                .map(TagVersion::version)
                .findFirst();
    }

    /** Whether the tag {@code refName} was withdrawn. */
    static boolean isTag(Advertisement advertisement, String refName) {
        return refName.startsWith(Advertisement.TAGS)
                && advertisement
                        .find(Advertisement.TAGS + PREFIX + refName.substring(Advertisement.TAGS.length()))
                        .isPresent();
    }

    /** {@code selection}, with a warning if it is a tag that was withdrawn. */
    static Selection noted(Selection selection, Advertisement advertisement) {
        if (!(selection instanceof Selection.Selected selected) || !isTag(advertisement, selected.refName())) {
            return selection;
        }
        Problem note = SourceProblem.YANKED.at(
                Place.of(selected.refName()),
                "this version was withdrawn by its author",
                "name a range or another version: `@*` is the newest");
        return new Selection.Selected(
                selected.refName(),
                selected.advertised(),
                selected.commit(),
                selected.path(),
                Stream.concat(selected.warnings().stream(), Stream.of(note)).toList());
    }
}
