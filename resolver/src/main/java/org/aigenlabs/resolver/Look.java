package org.aigenlabs.resolver;

import org.aigenlabs.resolver.select.Advertisement;

/** What a source says it has, before anything is fetched. */
public sealed interface Look {
    /** Its refs. */
    record Listed(Advertisement advertisement) implements Look {}

    /** It has none: a directory whose files are taken as they lie. */
    record Unlisted() implements Look {}
}
