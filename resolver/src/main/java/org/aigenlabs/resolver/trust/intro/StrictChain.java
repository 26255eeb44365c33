package org.aigenlabs.resolver.trust.intro;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.value.GitId;

/**
 * Every commit between an introduction and the one that is to be accepted, each signed by a key that each of its parents
 * authorises (as {@code guix git authenticate} has it).
 */
public final class StrictChain {
    private final SourceHistory history;
    private final Judge.Maker judges;
    private final Set<GitId> known;
    private final Set<GitId> shown = new HashSet<>();

    /**
     * A chain in {@code history}.
     *
     * @param known commits that were shown before to lead back to this introduction: they need not be looked at again
     */
    public StrictChain(SourceHistory history, Judge.Maker judges, Set<GitId> known) {
        this.history = history;
        this.judges = judges;
        this.known = known;
    }

    /** Those that were shown to lead back, and were not known before. */
    public Set<GitId> shown() {
        return shown;
    }

    /** Whether {@code target} leads back to {@code introduction}. */
    public Chain show(Introduction introduction, GitId target) {
        Authorized authorized = new Authorized(history, judges);
        Chain start = authorized.introduction(introduction);
        if (start instanceof Chain.Broken || target.equals(introduction.commit())) {
            return start;
        }
        Set<GitId> stops = new HashSet<>(known);
        stops.add(introduction.commit());
        Ancestry range = Ancestry.between(history, target, stops);
        if (range.reached().isEmpty()) {
            return new Chain.Broken("it does not come after the commit of its introduction, `" + introduction.commit()
                    + "`" + (range.missing().isEmpty() ? "" : ", as far as the source shows its history"));
        }
        Map<GitId, List<GitId>> commits = new HashMap<>(range.parents());
        if (range.roots() || !range.missing().isEmpty()) {
            // a branch that began before the introduction was merged after it: what was before needs no proof
            Ancestry before = Ancestry.between(history, introduction.commit(), Set.of());
            commits.keySet().removeAll(before.parents().keySet());
            Set<GitId> gaps = new HashSet<>(range.missing());
            gaps.removeAll(before.missing());
            if (!gaps.isEmpty()) {
                return new Chain.Broken("its history is cut off at `"
                        + gaps.iterator().next() + "`, expected all of it" + " since the introduction");
            }
        }
        Optional<String> flaw = flaw(commits, authorized);
        if (flaw.isPresent()) {
            return new Chain.Broken(flaw.get());
        }
        remember(range, commits.keySet(), stops);
        return last(target, authorized, commits);
    }

    private static boolean authorizes(GitId commit, Authorized authorized) {
        return !authorized.at(commit).isEmpty();
    }

    private Optional<String> flaw(Map<GitId, List<GitId>> commits, Authorized authorized) {
        // the files are read one after the other, signatures are looked at by all processors
        Map<GitId, Question> questions = new HashMap<>();
        for (Map.Entry<GitId, List<GitId>> each : commits.entrySet()) {
            GitId id = each.getKey();
            if (!authorizes(id, authorized)) {
                return Optional.of("the commit `" + id + "` authorises nobody, expected keys in its `"
                        + SourceHistory.AUTHORIZATIONS + "` as before");
            }
            Set<Judge> parents = new HashSet<>();
            each.getValue().forEach(parent -> parents.add(authorized.at(parent)));
            questions.put(id, new Question(id, history.find(id).orElseThrow().raw(), Set.copyOf(parents)));
        }
        return flaw(questions.values());
    }

    private static Optional<String> flaw(Collection<Question> questions) {
        return questions.parallelStream()
                .map(Question::flaw)
                .flatMap(Optional::stream)
                .min(String::compareTo);
    }

    /** A commit, and whom its parents authorise. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Question(GitId id, byte[] raw, Set<Judge> parents) {
        Optional<String> flaw() {
            if (parents.isEmpty()) {
                return Optional.of("the commit `" + id + "` has no parent that could authorise anybody");
            }
            for (Judge judge : parents) {
                Verdict verdict = judge.earlier(raw);
                if (!Authorized.isGood(verdict)) {
                    return Optional.of("the commit `" + id + "` has no signature of a key that each of its parents"
                            + " authorises (`" + verdict.code() + "`)");
                }
            }
            return Optional.empty();
        }
    }

    /** A commit of a side branch is not remembered: it was in order to merge it, which is not to accept it. */
    private void remember(Ancestry range, Set<GitId> good, Set<GitId> stops) {
        range.parents().forEach((id, parents) -> {
            boolean leadsBack = parents.stream().anyMatch(parent -> stops.contains(parent) || shown.contains(parent));
            if (leadsBack && good.contains(id)) {
                shown.add(id);
            }
        });
    }

    /** The key of the commit that is accepted must count now, too. */
    private Chain last(GitId target, Authorized authorized, Map<GitId, List<GitId>> looked) {
        List<GitId> parents = looked.containsKey(target)
                ? looked.getOrDefault(target, List.of())
                : history.find(target).orElseThrow().parents();
        Verdict worst = new Verdict.Unsigned();
        for (GitId parent : parents) {
            worst = authorized
                    .at(parent)
                    .commit(history.find(target).orElseThrow().raw());
            if (!Authorized.isGood(worst)) {
                return new Chain.Broken("its signature is not good now (`" + worst.code() + "`)");
            }
        }
        return Authorized.isGood(worst) ? new Chain.Shown(worst) : new Chain.Broken("it has no parent");
    }
}
