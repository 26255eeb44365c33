package org.aigenlabs.resolver.select;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;

/** Finds refs by the names people call them. */
record RefLookup(Advertisement advertisement) {
    /** The ref whose full name is {@code name}, with {@code path} in it. */
    Optional<Selection> full(String name, String path) {
        return advertisement.find(name).map(ref -> selected(name, ref, path, List.of()));
    }

    /**
     * The tag or branch called {@code name}; without one, what git finds below {@code refs/}: {@code heads/main},
     * {@code pull/1/head}. A tag and a branch of one name must agree, for nobody can see which was meant.
     */
    Optional<Selection> exact(String name, String path) {
        String tagName = Advertisement.TAGS + name;
        String branchName = Advertisement.HEADS + name;
        Optional<AdvertisedRef> tag = advertisement.find(tagName);
        Optional<AdvertisedRef> branch = advertisement.find(branchName);
        if (tag.isPresent() && branch.isPresent()) {
            return Optional.of(both(name, tag.get(), branch.get(), path));
        }
        return tag.map(ref -> selected(tagName, ref, path, List.of()))
                .or(() -> branch.map(ref -> selected(branchName, ref, path, List.of())))
                .or(() -> name.contains("/") ? full("refs/" + name, path) : Optional.empty());
    }

    private static Selection both(String name, AdvertisedRef tag, AdvertisedRef branch, String path) {
        String tagName = Advertisement.TAGS + name;
        if (!tag.peeled().equals(branch.peeled())) {
            return new Selection.Ambiguous(
                    name,
                    List.of(
                            new Selection.Candidate(tagName, tag.peeled()),
                            new Selection.Candidate(Advertisement.HEADS + name, branch.peeled())));
        }
        Problem note = SourceProblem.TAG_AND_BRANCH.at(
                Place.of(tagName),
                "a tag and a branch are called `" + name + "`: the tag was taken, both are the same commit now",
                "write `@" + tagName + "` or `@" + Advertisement.HEADS + name + "` to say which");
        return selected(tagName, tag, path, List.of(note));
    }

    private static Selection selected(String name, AdvertisedRef ref, String path, List<Problem> notes) {
        return new Selection.Selected(name, ref.id(), ref.peeled(), path, notes);
    }
}
