package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .gitignore} files from the top of a checkout down to one directory; the nearest that has a say decides.
 *
 * @param inCheckout whether such files mean anything here
 * @param levels from the top down
 */
record IgnoreRules(boolean inCheckout, List<Level> levels) {
    /** No checkout, nothing ignored. */
    static final IgnoreRules NONE = new IgnoreRules(false, List.of());

    private static final String FILE = ".gitignore";
    private static final long LARGEST = 1L << 20;

    /** One file. */
    private record Level(Path directory, IgnoreNode rules) {}

    /** The rules for what lies in {@code directory}, itself in the checkout at {@code top}. */
    static IgnoreRules between(Path top, Path directory) throws IOException {
        IgnoreRules rules = new IgnoreRules(true, List.of()).below(top);
        Path at = top;
        for (Path part : top.relativize(directory)) {
            at = at.resolve(part);
            rules = at.equals(top) ? rules : rules.below(at);
        }
        return rules;
    }

    /** These rules and those of {@code directory}'s own file. */
    IgnoreRules below(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!inCheckout || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return this;
        }
        IgnoreNode node = new IgnoreNode();
        try (InputStream in = Files.newInputStream(file)) {
            node.parse(in);
        }
        List<Level> more = new ArrayList<>(levels);
        more.add(new Level(directory, node));
        return new IgnoreRules(true, List.copyOf(more));
    }

    /** Whether git would leave {@code path} out. */
    boolean ignores(Path path, boolean isDirectory) {
        for (Level level : levels.reversed()) {
            String relative = level.directory().relativize(path).toString().replace('\\', '/');
            @Nullable Boolean verdict = level.rules().checkIgnored(relative, isDirectory);
            if (verdict != null) {
                return verdict;
            }
        }
        return false;
    }
}
