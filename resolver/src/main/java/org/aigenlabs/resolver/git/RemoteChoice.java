package org.aigenlabs.resolver.git;

import java.io.IOException;
import org.aigenlabs.resolver.Lineage;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** A commit of a source that has to be asked for everything. */
final class RemoteChoice implements OneFetch.Choice {
    private final Conversation conversation;
    private @Nullable ObjectId since;
    private Lineage known = Lineage.UNASKED;
    private boolean failed;

    RemoteChoice(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public ChosenCommit make(Workplace workplace, RefFetch fetch, RefFetch.Question question) throws IOException {
        since = workplace.installed();
        if (since != null) {
            SinceFetch.Taken taken = new SinceFetch(workplace, since, conversation).take(question);
            known = taken.lineage();
            if (taken.chosen() != null) {
                return taken.chosen();
            }
            failed = known == Lineage.UNKNOWN;
        }
        return conversation.hold(
                workplace.repository(), workplace.directory("view.git"), transport -> fetch.ask(transport, question));
    }

    @Override
    public Provenance.History history(Workplace workplace, ChosenCommit chosen) {
        return new HistoryFetch(conversation, chosen.commit(), workplace)::of;
    }

    @Override
    public Provenance.Descent descent(Workplace workplace, ChosenCommit chosen) {
        return before -> {
            boolean same = before.equals(since);
            return same && known != Lineage.UNASKED && !failed
                    ? known
                    : new LineageFetch(workplace, conversation, chosen.commit()).of(before, same && failed);
        };
    }
}
