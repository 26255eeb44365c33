package org.aigenlabs.resolver.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.Version;

/** A tag whose name is a version: {@code v1.2.0}, {@code 1.2.0}, {@code <name>-v1.2.0} or {@code <name>/v1.2.0}. */
record TagVersion(String refName, AdvertisedRef ref, Version version) {
    private static final List<String> SEPARATORS = List.of("-v", "/v");

    /**
     * All versions of one distribution that were not withdrawn, in no order.
     *
     * <p>The last of {@code names} is the repository's: tags prefixed by it count together with unprefixed ones. A name
     * before it is that of one distribution among others in the repository: if any tag is prefixed by it, only those
     * count, because the versions of others say nothing.
     */
    static List<TagVersion> of(Advertisement advertisement, List<String> names) {
        return all(advertisement, names).stream()
                .filter(tag -> !Withdrawn.isTag(advertisement, tag.refName()))
                .toList();
    }

    /** As {@link #of}, with those that were withdrawn. */
    static List<TagVersion> all(Advertisement advertisement, List<String> names) {
        List<TagVersion> all = behind(advertisement, "");
        for (String name : names) {
            List<TagVersion> own = new ArrayList<>();
            SEPARATORS.forEach(separator -> own.addAll(behind(advertisement, name + separator)));
            if (!own.isEmpty() && !name.equals(names.getLast())) {
                return List.copyOf(own);
            }
            all.addAll(own);
        }
        return List.copyOf(all);
    }

    private static List<TagVersion> behind(Advertisement advertisement, String prefix) {
        String full = Advertisement.TAGS + prefix;
        List<TagVersion> found = new ArrayList<>();
        for (Map.Entry<String, AdvertisedRef> entry :
                advertisement.refs().tailMap(full).entrySet()) {
            if (!entry.getKey().startsWith(full)) {
                break;
            }
            String text = entry.getKey().substring(full.length());
            // behind a prefix the "v" is read already
            boolean version = prefix.isEmpty() || !text.startsWith("v");
            if (version && Version.parse(text) instanceof Parsed.Ok<Version>(Version value)) {
                found.add(new TagVersion(entry.getKey(), entry.getValue(), value));
            }
        }
        return found;
    }

    GitId commit() {
        return ref.peeled();
    }

    /** Whether the tag's own name begins its version with {@code v}. */
    boolean hasV() {
        return refName.endsWith("v" + version.text());
    }
}
