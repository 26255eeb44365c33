package org.aigenlabs.resolver.select;

import java.util.Comparator;
import java.util.Optional;
import org.aigenlabs.schema.value.Version;

/**
 * A released version that is higher than another one.
 *
 * @param tag its short name
 */
public record NewerVersion(Version version, String tag) {
    /** The highest version above {@code than}, if there is one; no pre-release unless {@code hints} let one be picked. */
    public static Optional<NewerVersion> find(Advertisement advertisement, SelectionHints hints, Version than) {
        return TagVersion.of(advertisement, hints.names()).stream()
                .filter(tag -> tag.version().compareTo(than) > 0)
                .filter(tag -> hints.preReleases() || !tag.version().isPreRelease())
                .max(Comparator.comparing(TagVersion::version))
                .map(tag -> new NewerVersion(tag.version(), tag.refName().substring(Advertisement.TAGS.length())));
    }
}
