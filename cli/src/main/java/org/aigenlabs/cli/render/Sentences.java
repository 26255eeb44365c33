package org.aigenlabs.cli.render;

import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.text.Sanitiser;

/** Sentences for standard error, cleaned: wrapped where a person reads them, whole lines in a log. */
public final class Sentences {
    private Sentences() {}

    /** {@code sentences}, a line or more each. */
    public static String text(World world, List<String> sentences) {
        int columns = world.streams().asks() ? world.streams().columns() : Integer.MAX_VALUE;
        return sentences.stream()
                .flatMap(each -> Columns.wrap(Sanitiser.line(each), columns).stream())
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
