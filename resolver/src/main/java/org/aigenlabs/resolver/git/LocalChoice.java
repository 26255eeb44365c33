package org.aigenlabs.resolver.git;

import java.io.IOException;
import org.aigenlabs.resolver.Lineage;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** A commit of a repository on this machine: its history is at hand. */
final class LocalChoice implements OneFetch.Choice {
    private final Conversation conversation;
    private final LocalPlace.Repository place;
    private int views;

    LocalChoice(Conversation conversation, LocalPlace.Repository place) {
        this.conversation = conversation;
        this.place = place;
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
        return before -> lineage(workplace, chosen, before);
    }

    private Lineage lineage(Workplace workplace, ChosenCommit chosen, ObjectId before) {
        try (Repository view = RepositoryView.create(place, workplace.directory("lineage-" + views++ + ".git"))) {
            return CommitWalk.atHand(view, chosen.commit(), before);
        } catch (IOException e) {
            throw new FetchFailures(conversation.url()).of(e);
        }
    }
}
