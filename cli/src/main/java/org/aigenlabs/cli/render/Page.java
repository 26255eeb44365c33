package org.aigenlabs.cli.render;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.schema.text.Sanitiser;

/**
 * Text for people, of a given width, line by line.
 *
 * <p>Every text that is put in is cleaned: what comes from a repository or a file may hold anything.
 */
public final class Page {
    private static final int NARROWEST = 40;
    private static final int SETTING_INDENT = 4;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder talk = new StringBuilder();
    private final Style style;
    private final Style talkStyle;
    private final int columns;
    private final Path home;
    private final boolean shows;

    /**
     * @param talkStyle of warnings and hints, which go to another stream
     * @param shows whether the text goes to a terminal
     */
    Page(Style style, Style talkStyle, int columns, Path home, boolean shows) {
        this.style = style;
        this.talkStyle = talkStyle;
        this.columns = Math.max(columns, NARROWEST);
        this.home = home;
        this.shows = shows;
    }

    /** The colours. */
    public Style style() {
        return style;
    }

    /** The width in columns. */
    public int columns() {
        return columns;
    }

    /** A line of plain text, cleaned and wrapped. */
    public Page line(String plain) {
        return lead("", "", plain);
    }

    /** A line for programs too: cleaned, but never wrapped. */
    public Page data(String plain) {
        text.append(Sanitiser.line(plain)).append('\n');
        return this;
    }

    /** A setting in one line, as {@link #data}; on a terminal wrapped, what follows its first line indented. */
    public Page setting(String plain) {
        if (!shows) {
            return data(plain);
        }
        List<String> lines = Columns.wrap(Sanitiser.line(plain), columns - SETTING_INDENT);
        String indent = " ".repeat(SETTING_INDENT);
        text.append(String.join("\n" + indent, lines)).append('\n');
        return this;
    }

    /** A text of our own, of any number of lines, as it is. */
    Page verbatim(String ours) {
        text.append(ours);
        return this;
    }

    /** A line in bold, behind an empty one unless it is the first. */
    public Page heading(String plain) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(style.bold(Sanitiser.line(plain))).append('\n');
        return this;
    }

    /** A line of a diff: cleaned, never wrapped, coloured by its first character. */
    public Page diffLine(String plain) {
        String clean = "  " + Sanitiser.line(plain);
        text.append(
                        switch (plain.isEmpty() ? ' ' : plain.charAt(0)) {
                            case '+' -> style.good(clean);
                            case '-' -> style.bad(clean);
                            case '@' -> style.dim(clean);
                            default -> clean;
                        })
                .append('\n');
        return this;
    }

    /** An empty line. */
    public Page blank() {
        text.append('\n');
        return this;
    }

    /** {@code label} in a column of {@code width}, then {@code value}, wrapped below itself; nothing if it is empty. */
    public Page field(String label, int width, String value) {
        if (value.isEmpty()) {
            return this;
        }
        String before = "  " + Columns.pad(Sanitiser.line(label), width) + "  ";
        return lead(before, style.dim(before), value);
    }

    /** A wrapped text behind {@code lead}. */
    public Page item(String lead, String plain) {
        return lead(lead, lead, plain);
    }

    /** What stopped the command; talk, not text. */
    Page error(String plain) {
        return lead(talk, "error: ", talkStyle.bad("error:") + " ", plain);
    }

    /** Something to look at; talk, not text. */
    public Page warning(String plain) {
        return lead(talk, "warning: ", talkStyle.warn("warning:") + " ", plain);
    }

    /** What to do next; talk, not text. */
    public Page hint(String plain) {
        return lead(talk, "hint: ", talkStyle.good("hint:") + " ", plain);
    }

    /** More about the line of talk before, behind {@code lead}. */
    Page more(String lead, String plain) {
        return lead(talk, lead, lead, plain);
    }

    /** Aligned columns that fit the width. */
    public Page table(Table table) {
        table.lines(columns).forEach(row -> text.append(row).append('\n'));
        return this;
    }

    /** A path as people write it: {@code ~} for their home. */
    public String path(Path path) {
        return path(home, path);
    }

    /** {@code path} as the people at {@code home} write it. */
    public static String path(Path home, Path path) {
        return path.startsWith(home) && !path.equals(home) ? "~/" + home.relativize(path) : path.toString();
    }

    /** What was asked for, so far. */
    public String text() {
        return text.toString();
    }

    /** What is said beside it, so far: for standard error. */
    public String talk() {
        return talk.toString();
    }

    private Page lead(String bare, String painted, String plain) {
        return lead(text, bare, painted, plain);
    }

    /** {@code plain} wrapped behind {@code painted}, which takes as many columns as {@code bare}. */
    private Page lead(StringBuilder to, String bare, String painted, String plain) {
        List<String> lines = Columns.wrap(Sanitiser.line(plain), columns - bare.length());
        String indent = " ".repeat(bare.length());
        for (int i = 0; i < lines.size(); i++) {
            to.append(((i == 0 ? painted : indent) + lines.get(i)).stripTrailing())
                    .append('\n');
        }
        return this;
    }
}
