package org.aigenlabs.resolver.trust;

import java.util.Optional;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.value.GitId;

/** Whether what was fetched comes after what was accepted. */
final class LineageCheck {
    private final FetchedSnapshot fetched;

    LineageCheck(FetchedSnapshot fetched) {
        this.fetched = fetched;
    }

    /** @param pinned the commit that was accepted from the source before; empty if none was */
    Lineage of(SourceGuard.Asked asked, String pinned) {
        // what was installed as it lay in a directory is in nobody's history
        String installed = asked.locked().level() == TrustLevel.NOT_CHECKED
                ? ""
                : asked.locked().commit();
        Optional<GitId> before = GitId.parse(installed.isEmpty() && asked.sameLine() ? pinned : installed)
                .find();
        boolean asItLies = fetched.release().commits().isEmpty();
        // an install by name replaces nothing, so there is nothing to tell
        boolean named = asked.wish() == Wish.NAMED && installed.isEmpty();
        if (asItLies || before.isEmpty() || named) {
            return Lineage.UNASKED;
        }
        return before.get().equals(fetched.snapshot().commit()) ? Lineage.CONTINUES : fetched.lineage(before.get());
    }
}
