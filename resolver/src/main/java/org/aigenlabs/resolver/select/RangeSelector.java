package org.aigenlabs.resolver.select;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.aigenlabs.schema.value.Version;
import org.aigenlabs.schema.value.VersionRange;

/** Picks the highest version tag in a range. */
final class RangeSelector {
    private static final int SHOWN = 5;

    private final List<TagVersion> tags;
    private final boolean preReleases;

    RangeSelector(Advertisement advertisement, SelectionHints hints) {
        this.tags = TagVersion.of(advertisement, hints.names());
        this.preReleases = hints.preReleases();
    }

    /** What {@code range} means; {@code asked} is how it was written. */
    Selection select(VersionRange range, String asked) {
        List<Version> matching = newest(tag -> range.contains(tag.version(), preReleases));
        if (matching.isEmpty()) {
            return new Selection.NoMatch(asked, newest(_ -> true), newest(tag -> range.contains(tag.version(), true)));
        }
        return pick(asked, fullest(matching.getFirst()));
    }

    /** A few versions, the newest first, each once. */
    private List<Version> newest(Predicate<TagVersion> wanted) {
        return tags.stream()
                .filter(wanted)
                .map(TagVersion::version)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(SHOWN)
                .toList();
    }

    /** The tags of one version. {@code v1} follows the newest {@code 1.x} in many repositories: {@code v1.0.0} beats it. */
    private List<TagVersion> fullest(Version version) {
        List<TagVersion> equal =
                tags.stream().filter(tag -> tag.version().equals(version)).toList();
        int parts = equal.stream().mapToInt(RangeSelector::parts).max().orElse(0);
        return equal.stream().filter(tag -> parts(tag) == parts).toList();
    }

    private static int parts(TagVersion tag) {
        return tag.version().numbers().size();
    }

    private static Selection pick(String asked, List<TagVersion> equal) {
        long commits = equal.stream().map(TagVersion::commit).distinct().count();
        if (commits > 1) {
            return new Selection.Ambiguous(
                    asked,
                    equal.stream()
                            .map(tag -> new Selection.Candidate(tag.refName(), tag.commit()))
                            .toList());
        }
        TagVersion best = equal.stream().filter(TagVersion::hasV).findFirst().orElseGet(equal::getFirst);
        return new Selection.Selected(best.refName(), best.ref().id(), best.commit(), "", List.of());
    }
}
