package org.aigenlabs.installer.edit;

import java.util.Random;
import java.util.StringJoiner;

/** Random YAML documents in varied styles, from a seed: mappings of distinct keys at the top. */
final class RandomYaml {
    private static final String[] SCALARS = {
        "plain",
        "two words",
        "1",
        "2.50",
        "true",
        "'single'",
        "\"double\"",
        "\"esc\\n\"",
        "http://x:1/y",
        "~",
        "größe 🎉",
        "'it''s'",
        "2024-01-02",
        "-1",
        "a#b",
        "\"\"",
        "[]",
        "{}",
        "yes",
        "x  y"
    };
    private static final int MAX_DEPTH = 4;

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int step;
    private final boolean indentless;

    RandomYaml(long seed) {
        this.random = new Random(seed);
        this.step = random.nextBoolean() ? 2 : 4;
        this.indentless = random.nextInt(3) == 0;
    }

    String document() {
        if (random.nextInt(3) == 0) {
            text.append("# head\n").append(random.nextBoolean() ? "\n" : "");
        }
        mapping(0, 0, false);
        return text.toString();
    }

    private void mapping(int column, int depth, boolean compact) {
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            if (i > 0 || !compact) {
                noise(column);
                text.append(" ".repeat(column));
            }
            String key = random.nextInt(8) == 0 ? "\"k." + i + "\"" : "k" + i;
            text.append(key).append(random.nextInt(10) == 0 ? " :" : ":");
            value(column, depth, true);
        }
    }

    private void noise(int column) {
        if (random.nextInt(6) == 0) {
            text.append("\n");
        }
        if (random.nextInt(6) == 0) {
            text.append(" ".repeat(column)).append("# about: 'it' - x\n");
        }
    }

    private void value(int column, int depth, boolean underKey) {
        int kind = depth >= MAX_DEPTH ? random.nextInt(5) : random.nextInt(9);
        switch (kind) {
            case 0 -> flow();
            case 1 -> literal(column);
            case 2 -> comment();
            case 3, 4 -> scalar();
            case 5, 6 -> list(column, depth, underKey);
            default -> nested(column, depth, underKey);
        }
    }

    private void scalar() {
        text.append(" ".repeat(1 + random.nextInt(2))).append(pick());
        comment();
    }

    private String pick() {
        return SCALARS[random.nextInt(SCALARS.length)];
    }

    private void comment() {
        text.append(random.nextInt(4) == 0 ? "  # c\n" : "\n");
    }

    private void flow() {
        StringJoiner items = new StringJoiner(random.nextBoolean() ? ", " : ",");
        boolean list = random.nextBoolean();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            String scalar = SCALARS[random.nextInt(8)];
            items.add(list ? scalar : "k" + i + ": " + scalar);
        }
        text.append(list ? " [" : " {").append(items).append(list ? "]" : "}");
        comment();
    }

    private void literal(int column) {
        text.append(" ")
                .append(new String[] {"|", "|-", ">", ">-", "|+"}[random.nextInt(5)])
                .append("\n");
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            text.append(" ".repeat(column + step)).append("line # ").append(i).append("\n");
        }
    }

    private void list(int column, int depth, boolean underKey) {
        if (!underKey) {
            scalar();
            return;
        }
        comment();
        int at = indentless ? column : column + step;
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            noise(at);
            text.append(" ".repeat(at)).append("-");
            value(at, depth + 1, false);
        }
    }

    private void nested(int column, int depth, boolean underKey) {
        if (underKey) {
            comment();
            mapping(column + step, depth + 1, false);
        } else {
            text.append(" ");
            mapping(column + 2, depth + 1, true);
        }
    }
}
