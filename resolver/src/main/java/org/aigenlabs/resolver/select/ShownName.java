package org.aigenlabs.resolver.select;

import org.aigenlabs.schema.text.Sanitiser;

/** A name that a remote chose, fit for a terminal. */
final class ShownName {
    private static final int COLUMNS = 100;

    private ShownName() {}

    /** {@code name} in back-ticks, of which it holds none itself; cut when long. */
    static String of(String name) {
        return "`" + Sanitiser.line(name, COLUMNS).replace("`", "\\u{60}") + "`";
    }
}
