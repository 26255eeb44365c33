package org.aigenlabs.resolver.trust.intro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.resolver.HistoryTag;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Version;

/** The releases from an introduction to the one that is to be accepted, each signed by a key in the tree of the one before. */
public final class ReleaseChain {
    private static final String TAGS = "refs/tags/";

    private final SourceHistory history;
    private final Authorized authorized;

    public ReleaseChain(SourceHistory history, Judge.Maker judges) {
        this.history = history;
        this.authorized = new Authorized(history, judges);
    }

    /** Whether the introduction holds: for a chain that begins there. */
    public Chain introduction(Introduction introduction) {
        return authorized.introduction(introduction);
    }

    /** Whether {@code commit}, which is accepted, demands that every commit after it is signed. */
    public boolean isStrict(GitId commit) {
        return authorized.at(commit).isStrict();
    }

    /** Whether {@code target} leads back to {@code start}, a commit that is accepted. */
    public Chain show(GitId start, Release target) {
        Ancestry range = Ancestry.between(history, target.commit(), Set.of(start));
        if (range.reached().isEmpty()) {
            return new Chain.Broken("it does not come after `" + start + "`, which was accepted"
                    + (range.missing().isEmpty() ? "" : ", as far as the source shows its history"));
        }
        if (target.commit().equals(start)) {
            return new Chain.Shown(new Verdict.Unsigned());
        }
        GitId before = start;
        for (HistoryTag tag : between(range, target)) {
            boolean follows = Ancestry.comesAfter(history, tag.commit(), before);
            if (follows && !tag.commit().equals(before) && isRelease(tag, before)) {
                before = tag.commit();
            }
        }
        return last(target, before);
    }

    /** A release that is not signed as it must be is none: whoever could add such a tag could also leave one out. */
    private boolean isRelease(HistoryTag tag, GitId before) {
        return !authorized.at(tag.commit()).isEmpty()
                && Authorized.isGood(authorized.at(before).earlierTag(tag.raw(), tag.refName()));
    }

    private List<HistoryTag> between(Ancestry range, Release target) {
        Map<GitId, Integer> order = new HashMap<>();
        range.parents().keySet().forEach(commit -> order.put(commit, order.size()));
        List<HistoryTag> tags = new ArrayList<>();
        for (HistoryTag tag : history.tags()) {
            boolean lower = version(tag.refName(), target.name())
                    .filter(version -> version.compareTo(target.version()) <= 0)
                    .isPresent();
            if (lower && order.containsKey(tag.commit()) && !tag.commit().equals(target.commit())) {
                tags.add(tag);
            }
        }
        tags.sort(Comparator.comparing((HistoryTag tag) -> order.getOrDefault(tag.commit(), 0))
                .thenComparing(HistoryTag::refName));
        return tags;
    }

    /** The version that a tag is named after; empty if it is no release of the distribution {@code name}. */
    public static Optional<Version> version(String refName, String name) {
        String tag = refName.startsWith(TAGS) ? refName.substring(TAGS.length()) : refName;
        for (String prefix : List.of("", name + "-", name + "/")) {
            if (tag.startsWith(prefix)) {
                Optional<Version> version =
                        Version.parse(tag.substring(prefix.length())).find();
                if (version.isPresent()) {
                    return version;
                }
            }
        }
        return Optional.empty();
    }

    private Chain last(Release target, GitId before) {
        if (authorized.at(target.commit()).isEmpty()) {
            return new Chain.Broken("it authorises nobody, expected keys in its `" + SourceHistory.AUTHORIZATIONS
                    + "`, so that a next release can be signed");
        }
        Judge judge = authorized.at(before);
        Verdict verdict;
        if (!target.tag().isEmpty()) {
            verdict = judge.tag(target.tag().getFirst(), target.refName());
        } else if (target.refName().startsWith(TAGS)) {
            verdict = new Verdict.Unsigned();
        } else {
            verdict = judge.commit(history.find(target.commit()).orElseThrow().raw());
        }
        String what = target.refName().startsWith(TAGS) ? "its tag" : "its commit";
        return Authorized.isGood(verdict)
                ? new Chain.Shown(verdict)
                : new Chain.Broken(what + " has no signature of a key that the release before, `" + before.abbreviated()
                        + "`, authorises (`" + verdict.code() + "`)");
    }
}
