package org.aigenlabs.resolver.select;

import java.util.List;
import java.util.TreeMap;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.value.GitId;

/** An advertisement under construction; commits are named by one character, which their ids repeat. */
final class Remote {
    private final TreeMap<String, AdvertisedRef> refs = new TreeMap<>();
    private String headTarget = "";
    private Advertisement.Head head = new Advertisement.Head.None();

    static GitId id(char digit) {
        return new GitId(String.valueOf(digit).repeat(40));
    }

    Remote ref(String name, char commit) {
        refs.put(name, AdvertisedRef.of(id(commit)));
        return this;
    }

    Remote branch(String name, char commit) {
        return ref("refs/heads/" + name, commit);
    }

    Remote tag(String name, char commit) {
        return ref("refs/tags/" + name, commit);
    }

    Remote annotated(String name, char tag, char commit) {
        refs.put("refs/tags/" + name, new AdvertisedRef(id(tag), id(commit)));
        return this;
    }

    Remote head(String target, char commit) {
        headTarget = target;
        head = new Advertisement.Head.At(id(commit));
        return this;
    }

    Remote unborn(String target) {
        headTarget = target;
        return this;
    }

    Advertisement advertisement() {
        return new Advertisement(refs, headTarget, head);
    }

    Selection select(String text, String... names) {
        return select(new Wanted.Named(text), names);
    }

    Selection select(Wanted wanted, String... names) {
        return RefSelector.select(advertisement(), wanted, new SelectionHints(List.of(names), false));
    }

    Selection web(String segments) {
        return select(new Wanted.WebPath(List.of(segments.split("/"))));
    }

    /** The ref that {@code text} selects; the kind of outcome if it selects none. */
    String chosen(String text, String... names) {
        return chosen(select(text, names));
    }

    static String chosen(Selection selection) {
        return selection instanceof Selection.Selected selected
                ? selected.refName() + (selected.path().isEmpty() ? "" : " " + selected.path())
                : selection.getClass().getSimpleName();
    }
}
