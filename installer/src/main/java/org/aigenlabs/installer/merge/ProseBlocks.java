package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Prose cut into blocks: a heading, a list item, a table row, a paragraph, a line of a code fence, the empty lines
 * between. Joined they are the text, to the byte.
 */
final class ProseBlocks {
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```|~~~).*", Pattern.DOTALL);
    private static final Pattern STARTS_BLOCK =
            Pattern.compile("\\s*([-*+]\\s|\\d{1,9}[.)]\\s|#{1,6}\\s|\\||>|<!--|---).*", Pattern.DOTALL);

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean blank;

    private ProseBlocks() {}

    static List<String> of(String text) {
        ProseBlocks cut = new ProseBlocks();
        boolean fenced = false;
        for (String line : LineMerger.lines(text)) {
            boolean fence = FENCE.matcher(line).matches();
            if (fenced || fence) {
                cut.close();
                cut.blocks.add(line);
                fenced = fence != fenced;
            } else {
                cut.add(line);
            }
        }
        cut.close();
        return cut.blocks;
    }

    private void add(String line) {
        boolean blankLine = line.isBlank();
        boolean heading = open.toString().stripLeading().startsWith("#");
        if (blankLine != blank
                || heading
                || (!blankLine && STARTS_BLOCK.matcher(line).matches())) {
            close();
        }
        blank = blankLine;
        open.append(line);
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(open.toString());
            open.setLength(0);
        }
    }
}
