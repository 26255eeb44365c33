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
     * All versions of one distribution, in no order: those with the first of {@code names} that any tag is prefixed by,
     * else the unprefixed ones. In a repository of many, the versions of others say nothing.
     */
    static List<TagVersion> of(Advertisement advertisement, List<String> names) {
        for (String name : names) {
            List<TagVersion> own = new ArrayList<>();
            SEPARATORS.forEach(separator -> own.addAll(behind(advertisement, name + separator)));
            if (!own.isEmpty()) {
                return List.copyOf(own);
            }
        }
        return behind(advertisement, "");
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
