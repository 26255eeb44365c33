package org.aigenlabs.cli.render;

import org.aigenlabs.cli.world.World;

/** Colours of a terminal, or none. */
public enum Style {
    PLAIN,
    COLOURED;

    private static final String RESET = "\u001b[0m";

    /** Colours where standard output is a terminal and the user did not say {@code NO_COLOR} (no-color.org). */
    public static Style of(World world) {
        return of(world, world.streams().shows());
    }

    /** The same for another stream. */
    static Style of(World world, boolean terminal) {
        boolean wanted =
                world.variable("NO_COLOR").isEmpty() && !world.variable("TERM").equals("dumb");
        return terminal && wanted ? COLOURED : PLAIN;
    }

    /** A heading, or what matters most. */
    public String bold(String text) {
        return paint("1", text);
    }

    /** What matters least. */
    public String dim(String text) {
        return paint("2", text);
    }

    /** Good news. */
    public String good(String text) {
        return paint("32", text);
    }

    /** Something to look at. */
    public String warn(String text) {
        return paint("33", text);
    }

    /** Bad news. */
    public String bad(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
