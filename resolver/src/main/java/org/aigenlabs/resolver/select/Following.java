package org.aigenlabs.resolver.select;

import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.Version;
import org.aigenlabs.schema.value.VersionRange;

/** What an update follows: what was asked for at the install. */
public enum Following {
    /** A branch or HEAD: whatever its tip is. */
    TIP,
    /** A range: the highest version in it. */
    RANGE,
    /** An exact tag: stays. */
    TAG,
    /** A commit: stays. */
    COMMIT;

    /** What {@code wanted}, which meant {@code selected}, stands for in time. */
    public static Following of(Wanted wanted, Selection.Selected selected) {
        if (selected.refName().isEmpty()) {
            return COMMIT;
        }
        if (!selected.refName().startsWith(Advertisement.TAGS)) {
            return TIP;
        }
        return switch (wanted) {
            case Wanted.Head _, Wanted.WebPath _ -> TAG;
            case Wanted.Named(String text) ->
                VersionRange.looksLikeRange(text) || isPartOf(text, selected.refName()) ? RANGE : TAG;
        };
    }

    /** Whether this stays where it is, whatever the source gets. */
    public boolean stays() {
        return this == TAG || this == COMMIT;
    }

    /** {@code 1.2} where no tag is called so stands for the highest that begins so. */
    private static boolean isPartOf(String text, String refName) {
        boolean part = Version.parse(text) instanceof Parsed.Ok<Version>(Version version)
                && version.numbers().size() < 3;
        return part
                && !GitId.parse(text).find().isPresent()
                && !refName.endsWith("/" + text)
                && !refName.endsWith("v" + text);
    }
}
