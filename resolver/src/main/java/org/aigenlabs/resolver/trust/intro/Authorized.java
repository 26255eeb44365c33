package org.aigenlabs.resolver.trust.intro;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.resolver.HistoryCommit;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.value.GitId;

/** Whose signatures counted at each commit of a history. */
final class Authorized {
    private final SourceHistory history;
    private final Judge.Maker judges;
    private final Judge none;
    private final Map<GitId, Judge> byFile = new HashMap<>();

    Authorized(SourceHistory history, Judge.Maker judges) {
        this.history = history;
        this.judges = judges;
        this.none = judges.of(new byte[0]);
    }

    /** The judge for what comes after {@code commit}; without a file there, nobody counts. */
    Judge at(GitId commit) {
        return history.authorizations(commit)
                .map(blob -> byFile.computeIfAbsent(blob, each -> judges.of(history.read(each))))
                .orElse(none);
    }

    static boolean isGood(Verdict verdict) {
        return verdict instanceof Verdict.Good || verdict instanceof Verdict.GoodOtherId;
    }

    /** Whether the introduction is one: that very commit, signed by that very key. */
    Chain introduction(Introduction introduction) {
        Optional<HistoryCommit> found = history.find(introduction.commit());
        if (found.isEmpty()) {
            return new Chain.Broken("the commit `" + introduction.commit().abbreviated()
                    + "` of its introduction is not in its history, expected to find it there");
        }
        Judge judge = at(introduction.commit());
        if (judge.isEmpty()) {
            return new Chain.Broken("the commit of its introduction authorises nobody, expected keys in `"
                    + SourceHistory.AUTHORIZATIONS + "`");
        }
        Verdict verdict = judge.earlier(found.get().raw());
        Optional<Signer> signer = verdict.proven();
        if (signer.isEmpty()) {
            return new Chain.Broken("the commit of its introduction has no signature that holds (`" + verdict.code()
                    + "`), expected one by `" + introduction.fingerprint() + "`");
        }
        return signer.get().fingerprint().equals(introduction.fingerprint())
                ? new Chain.Shown(verdict)
                : new Chain.Broken("the commit of its introduction is signed by `"
                        + signer.get().fingerprint() + "`, expected `" + introduction.fingerprint() + "`");
    }
}
