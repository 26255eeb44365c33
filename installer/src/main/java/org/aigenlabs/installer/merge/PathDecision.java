package org.aigenlabs.installer.merge;

import org.aigenlabs.schema.value.GitId;
import org.jspecify.annotations.Nullable;

/** What becomes of one path in an update, told by the three sides' blob ids before any content is read. */
public enum PathDecision {
    /** Nobody changed anything. */
    NOTHING,
    /** Only the author changed it: take upstream. */
    TAKE,
    /** Only the user changed it: keep local. */
    KEEP,
    /** Both made the same change: nothing to write. */
    SAME_CHANGE,
    /** The author removed it and the user did not touch it: remove. */
    REMOVE,
    /** The author removed what the user edited: keep, and say so. */
    KEEP_EDITED,
    /** The user removed it and the author left it alone: it stays removed. */
    STAYS_REMOVED,
    /** The user removed what the author changed: it stays removed, and that is said. */
    STAYS_REMOVED_DESPITE_CHANGE,
    /** New upstream, nothing local: create. */
    CREATE,
    /** Only the user has it: not ours. */
    FOREIGN,
    /** Both created it: merge with an empty base. */
    MERGE_WITHOUT_BASE,
    /** All three differ: merge by kind. */
    MERGE;

    /** Decides by the table of the merge specification; {@code null} is an absent side. */
    public static PathDecision of(@Nullable GitId base, @Nullable GitId local, @Nullable GitId upstream) {
        if (base == null) {
            return withoutBase(local, upstream);
        }
        if (local == null) {
            return upstream == null || upstream.equals(base) ? STAYS_REMOVED : STAYS_REMOVED_DESPITE_CHANGE;
        }
        if (upstream == null) {
            return local.equals(base) ? REMOVE : KEEP_EDITED;
        }
        if (local.equals(upstream)) {
            return local.equals(base) ? NOTHING : SAME_CHANGE;
        }
        if (local.equals(base)) {
            return TAKE;
        }
        return upstream.equals(base) ? KEEP : MERGE;
    }

    private static PathDecision withoutBase(@Nullable GitId local, @Nullable GitId upstream) {
        if (upstream == null) {
            return local == null ? NOTHING : FOREIGN;
        }
        if (local == null) {
            return CREATE;
        }
        return local.equals(upstream) ? SAME_CHANGE : MERGE_WITHOUT_BASE;
    }
}
