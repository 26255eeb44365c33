package org.aigenlabs.resolver.select;

import java.util.List;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;

/** The decision which commit a request means, made on an advertisement alone. */
public final class RefSelector {
    private RefSelector() {}

    /** Decides; the same arguments always give the same answer. */
    public static Selection select(Advertisement advertisement, Wanted wanted, SelectionHints hints) {
        Selection selection = switch (wanted) {
            case Wanted.Head _ -> head(advertisement, "");
            case Wanted.Named(String text) -> new NamedSelector(advertisement, hints).select(text);
            case Wanted.WebPath(List<String> segments) -> new WebPathSelector(advertisement).select(segments);
        };
        return Withdrawn.noted(selection, advertisement);
    }

    /** The commit of {@code HEAD}, with {@code path} in it. */
    static Selection head(Advertisement advertisement, String path) {
        return switch (advertisement.head()) {
            case Advertisement.Head.At(var commit) -> {
                boolean named = advertisement.find(advertisement.headTarget()).isPresent();
                String name = named ? advertisement.headTarget() : "HEAD";
                yield new Selection.Selected(name, commit, commit, path, List.of());
            }
            case Advertisement.Head.None _ ->
                advertisement.refs().isEmpty()
                        ? new Selection.Empty()
                        : new Selection.Unborn(advertisement.headTarget(), advertisement.below(Advertisement.HEADS));
        };
    }
}
