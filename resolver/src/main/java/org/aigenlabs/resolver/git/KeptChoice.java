package org.aigenlabs.resolver.git;

import java.io.IOException;
import org.aigenlabs.schema.failure.SourceFailure;

/** A commit that the store kept of a source, which is not asked. */
final class KeptChoice implements OneFetch.Choice {
    private final String url;

    /** @param url for people, without credentials */
    KeptChoice(String url) {
        this.url = url;
    }

    @Override
    public ChosenCommit make(Workplace workplace, RefFetch fetch, RefFetch.Question question) throws IOException {
        return fetch.recall(new KeptRefs(workplace.store(), url), question);
    }

    @Override
    public Provenance.History history(Workplace workplace, ChosenCommit chosen) {
        return _ -> {
            throw new SourceFailure(
                    "cannot check the history of `" + url + "`: `--offline` asks no server for it",
                    "leave `--offline` away");
        };
    }

    @Override
    public Provenance.Descent descent(Workplace workplace, ChosenCommit chosen) {
        return before -> CommitWalk.atHand(workplace.repository(), chosen.commit(), before);
    }
}
