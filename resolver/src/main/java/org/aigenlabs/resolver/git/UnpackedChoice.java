package org.aigenlabs.resolver.git;

import java.io.IOException;

/** A commit out of a bundle: nobody can be asked for what is not in it. */
final class UnpackedChoice implements OneFetch.Choice {
    private final Conversation conversation;

    UnpackedChoice(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public ChosenCommit make(Workplace workplace, RefFetch fetch, RefFetch.Question question) throws IOException {
        return conversation.hold(
                workplace.repository(), workplace.directory("view.git"), transport -> fetch.ask(transport, question));
    }

    @Override
    public Provenance.History history(Workplace workplace, ChosenCommit chosen) {
        return new HistoryFetch(conversation, chosen.commit(), workplace)::of;
    }

    @Override
    public Provenance.Descent descent(Workplace workplace, ChosenCommit chosen) {
        return before -> CommitWalk.atHand(workplace.repository(), chosen.commit(), before);
    }
}
