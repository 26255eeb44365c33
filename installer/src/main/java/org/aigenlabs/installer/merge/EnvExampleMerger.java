package org.aigenlabs.installer.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges {@code .env.EXAMPLE} and its like by variable, each with the comment above it. */
public final class EnvExampleMerger implements TextMerger {
    @Override
    public MergeResult merge(String base, String local, String upstream) {
        if (local.equals(upstream) || base.equals(upstream)) {
            return new MergeResult.Merged(local);
        }
        if (base.equals(local)) {
            return new MergeResult.Merged(upstream);
        }
        return new Run(EnvBlocks.of(base), EnvBlocks.of(local), EnvBlocks.of(upstream)).run();
    }

    /** One merge of blocks by name. */
    private static final class Run {
        private final Map<String, String> base;
        private final Map<String, String> local;
        private final Map<String, String> upstream;
        private final ConflictText text = new ConflictText();

        Run(Map<String, String> base, Map<String, String> local, Map<String, String> upstream) {
            this.base = base;
            this.local = local;
            this.upstream = upstream;
        }

        MergeResult run() {
            Set<String> order = new LinkedHashSet<>(
                    OrderedSets.merge(EnvBlocks.names(base), EnvBlocks.names(local), EnvBlocks.names(upstream)));
            order.addAll(local.keySet());
            order.addAll(upstream.keySet());
            for (String name : order) {
                add(base.get(name), local.get(name), upstream.get(name));
            }
            return text.result();
        }

        private void add(@Nullable String before, @Nullable String mine, @Nullable String theirs) {
            if (Objects.equals(mine, theirs) || Objects.equals(before, theirs)) {
                append(mine);
            } else if (Objects.equals(before, mine)) {
                append(theirs);
            } else {
                byLine(lines(before), lines(mine), lines(theirs));
            }
        }

        private static List<String> lines(@Nullable String block) {
            return block == null ? List.of() : LineMerger.lines(block);
        }

        private void append(@Nullable String block) {
            if (block != null) {
                text.endLine();
                text.append(block);
            }
        }

        private void byLine(List<String> before, List<String> mine, List<String> theirs) {
            if (mine.isEmpty() || theirs.isEmpty()) {
                clash(new Piece.Clash(before, mine, theirs));
                return;
            }
            for (Piece piece : ThreeWay.merge(before, mine, theirs)) {
                switch (piece) {
                    case Piece.Settled(List<String> tokens) -> tokens.forEach(this::append);
                    case Piece.Clash clash -> clash(clash);
                }
            }
        }

        private void clash(Piece.Clash clash) {
            text.endLine();
            text.clash(clash);
        }
    }
}
