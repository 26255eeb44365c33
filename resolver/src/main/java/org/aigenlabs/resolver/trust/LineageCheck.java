package org.aigenlabs.resolver.trust;

import java.util.Optional;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.trust.intro.Ancestry;
import org.aigenlabs.resolver.trust.rule.Lineage;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.schema.value.GitId;

/** Whether what was fetched comes after what was accepted; of its history, only commits are fetched for it. */
final class LineageCheck {
    private final FetchedSnapshot fetched;

    LineageCheck(FetchedSnapshot fetched) {
        this.fetched = fetched;
    }

    /** @param pinned the commit that was accepted from the source before; empty if none was */
    Lineage of(SourceGuard.Asked asked, String pinned) {
        String installed = asked.locked().commit();
        Optional<GitId> before = GitId.parse(installed.isEmpty() && asked.sameLine() ? pinned : installed)
                .find();
        boolean asItLies = fetched.release().commits().isEmpty();
        if (asItLies || before.isEmpty() || asked.wish() == Wish.NAMED) {
            return Lineage.UNKNOWN;
        }
        GitId now = fetched.snapshot().commit();
        if (before.get().equals(now)) {
            return Lineage.CONTINUES;
        }
        try (SourceHistory history = fetched.history(SourceHistory.Need.COMMITS, _ -> false)) {
            return Ancestry.comesAfter(history, now, before.get()) ? Lineage.CONTINUES : Lineage.REWOUND;
        }
    }
}
