package org.aigenlabs.resolver.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.GitId;

/** Finds commits by their ids, as far as an advertisement shows them. */
final class CommitLookup {
    private static final Pattern ABBREVIATED = Pattern.compile("[0-9a-fA-F]{7,39}");

    private CommitLookup() {}

    /** A full id is always that commit; refs that bear an id as their name deceive, unless they agree. */
    static Selection full(Advertisement advertisement, String text, GitId id, String path) {
        List<Selection.Candidate> others = Stream.of(Advertisement.TAGS + text, Advertisement.HEADS + text)
                .flatMap(name -> advertisement.find(name).stream()
                        .filter(ref -> !ref.peeled().equals(id) && !ref.id().equals(id))
                        .map(ref -> new Selection.Candidate(name, ref.peeled())))
                .toList();
        if (!others.isEmpty()) {
            List<Selection.Candidate> all = new ArrayList<>();
            all.add(new Selection.Candidate("", id));
            all.addAll(others);
            return new Selection.Ambiguous(text, all);
        }
        return advertised(advertisement)
                .filter(ref -> ref.id().equals(id) || ref.peeled().equals(id))
                .map(ref -> selected(ref, path))
                .findFirst()
                .orElseGet(() -> new Selection.CommitWanted(id, path));
    }

    /** The one advertised commit whose id begins with {@code text}, if that can be the beginning of one. */
    static Optional<Selection> abbreviated(Advertisement advertisement, String text, String path) {
        if (!ABBREVIATED.matcher(text).matches()) {
            return Optional.empty();
        }
        String begin = text.toLowerCase(Locale.ROOT);
        Map<GitId, AdvertisedRef> byCommit = new LinkedHashMap<>();
        advertised(advertisement)
                .filter(ref ->
                        ref.id().hex().startsWith(begin) || ref.peeled().hex().startsWith(begin))
                .forEach(ref -> byCommit.putIfAbsent(ref.peeled(), ref));
        if (byCommit.size() > 1) {
            List<Selection.Candidate> all = byCommit.keySet().stream()
                    .map(commit -> new Selection.Candidate("", commit))
                    .toList();
            return Optional.of(new Selection.Ambiguous(text, all));
        }
        return byCommit.values().stream().findFirst().map(ref -> selected(ref, path));
    }

    private static Stream<AdvertisedRef> advertised(Advertisement advertisement) {
        Stream<AdvertisedRef> head = switch (advertisement.head()) {
            case Advertisement.Head.At(GitId commit) -> Stream.of(AdvertisedRef.of(commit));
            case Advertisement.Head.None _ -> Stream.empty();
        };
        return Stream.concat(head, advertisement.refs().values().stream());
    }

    private static Selection selected(AdvertisedRef ref, String path) {
        return new Selection.Selected("", ref.id(), ref.peeled(), path, List.of());
    }
}
