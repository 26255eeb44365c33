package org.aigenlabs.resolver.git;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.resolver.select.AdvertisedRef;
import org.aigenlabs.resolver.select.Advertisement;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Turns what JGit read from a remote into values, refusing names that no repository may have. */
final class Advertisements {
    /** What a remote is asked to list: pull requests and the like can be tens of thousands. */
    private static final List<String> NAMED = List.of(Constants.HEAD, Constants.R_HEADS, Constants.R_TAGS);

    private Advertisements() {}

    /** The beginnings of the refs that {@code wanted} can mean. */
    static String[] prefixes(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Head _ -> new String[] {Constants.HEAD};
            case Wanted.Named(String text)
            when text.startsWith(Constants.R_REFS) ->
                new String[] {Constants.HEAD, Constants.R_HEADS, Constants.R_TAGS, text};
            case Wanted.Named _, Wanted.WebPath _ -> everyNamed();
        };
    }

    /** The beginnings of all branches and tags. */
    static String[] everyNamed() {
        return NAMED.toArray(String[]::new);
    }

    /** Reads {@code refs}, advertised by {@code url}. */
    static Advertisement read(Map<String, Ref> refs, int most, String url) {
        if (refs.size() > most) {
            throw new SourceFailure("cannot fetch `" + url + "`: it has " + refs.size()
                    + " branches and tags, expected at most " + most);
        }
        SortedMap<String, AdvertisedRef> named = new TreeMap<>();
        for (Map.Entry<String, Ref> entry : refs.entrySet()) {
            Ref ref = entry.getValue();
            checkName(entry.getKey(), url);
            checkName(ref.getLeaf().getName(), url);
            @Nullable ObjectId id = ref.getObjectId();
            if (id != null && !entry.getKey().equals(Constants.HEAD)) {
                @Nullable ObjectId peeled = ref.getPeeledObjectId();
                named.put(entry.getKey(), new AdvertisedRef(gitId(id), gitId(peeled == null ? id : peeled)));
            }
        }
        @Nullable Ref head = refs.get(Constants.HEAD);
        @Nullable ObjectId at = head == null ? null : head.getObjectId();
        if (head == null || at == null) {
            return new Advertisement(named, "", new Advertisement.Head.None());
        }
        String target = head.isSymbolic() ? head.getTarget().getName() : "";
        return new Advertisement(named, target, new Advertisement.Head.At(gitId(at)));
    }

    static GitId gitId(ObjectId id) {
        return new GitId(id.name());
    }

    /** A name outside the rules can only be an attack on whoever writes it to a disk or a terminal. */
    private static void checkName(String name, String url) {
        if (!name.equals(Constants.HEAD) && !Repository.isValidRefName(name)) {
            throw new InvalidFailure("cannot fetch `" + url + "`: it has a ref called `" + TreeText.shown(name)
                    + "`, expected names that git allows");
        }
    }
}
