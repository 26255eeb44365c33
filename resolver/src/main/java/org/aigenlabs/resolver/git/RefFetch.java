package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.select.Advertisement;
import org.aigenlabs.resolver.select.RefSelector;
import org.aigenlabs.resolver.select.Selection;
import org.aigenlabs.resolver.select.SelectionFailures;
import org.aigenlabs.resolver.select.SelectionHints;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with a remote: list its refs, choose one, receive that one commit without its history.
 *
 * <p>JGit's connection is used directly, not its {@code fetch}: that would list the refs a second time, and write refs
 * that the remote names.
 */
final class RefFetch {
    private static final String WANTED = "refs/aigenlabs/wanted";
    /** Bytes of an answer that can hold a refusal, and hardly a pack. */
    private static final int SHORT_ANSWER = 4096;

    /**
     * What is asked of the remote.
     *
     * @param url for people, without credentials
     */
    record Question(String url, Wanted wanted, SelectionHints hints) {}

    private final Workplace workplace;
    private final FetchMeter meter;
    private final FetchProgress progress;
    private final LimitedChecker checker;
    private final Target target;
    private boolean transferring;
    private @Nullable ObjectId sent;

    /**
     * Where objects go.
     *
     * @param repository that receives them, and says to the other end what it has
     * @param since commits whose history the other end need not send; if there are none, that of no commit is sent
     */
    record Target(Repository repository, Set<ObjectId> since) {}

    RefFetch(Workplace workplace, FetchMeter meter, FetchProgress progress, LimitedChecker checker) {
        this(workplace, meter, progress, checker, new Target(workplace.repository(), Set.of()));
    }

    RefFetch(Workplace workplace, FetchMeter meter, FetchProgress progress, LimitedChecker checker, Target target) {
        this.workplace = workplace;
        this.meter = meter;
        this.progress = progress;
        this.checker = checker;
        this.target = target;
    }

    /** Whether objects were asked for. */
    boolean isTransferring() {
        return transferring;
    }

    /** The commit that was asked for, once everything that the other end has to say of it is here; null before. */
    @Nullable
    ObjectId sent() {
        return sent;
    }

    /** Asks {@code transport}; afterwards the target holds the commit and all below it, or the store did before. */
    ChosenCommit ask(Transport transport, Question question) throws IOException {
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setCheckFetchedObjects(true);
        transport.setObjectChecker(checker);
        if (target.since().isEmpty()) {
            transport.setDepth(1);
        } else {
            // it may have what it says to have only in part
            transport.setFetchThin(false);
        }
        transport.setTimeout(Math.toIntExact(meter.limits().patience().toSeconds()));
        try (FetchConnection connection = transport.openFetch(List.of(), Advertisements.prefixes(question.wanted()))) {
            Advertisement offered =
                    Advertisements.read(connection.getRefsMap(), meter.limits().refs(), question.url());
            return switch (RefSelector.select(offered, question.wanted(), question.hints())) {
                case Selection.Selected selected -> receive(connection, selected, question);
                case Selection.CommitWanted wanted -> receive(connection, exactly(wanted), question);
                case Selection.Refused refused -> throw refusal(transport, refused, question);
            };
        }
    }

    /** The same without asking anybody: what the store kept of it, as its refs were when that was fetched. */
    ChosenCommit recall(KeptRefs kept, Question question) throws IOException {
        Selection.Selected found = switch (RefSelector.select(
                kept.advertisement(workplace.repository()), question.wanted(), question.hints())) {
            case Selection.Selected selected -> selected;
            case Selection.CommitWanted wanted -> exactly(wanted);
            case Selection.Refused _ -> throw notKept(question);
        };
        ObjectId wanted = ObjectId.fromString(found.advertised().hex());
        if (!isKept(found, wanted)) {
            throw notKept(question);
        }
        return read(found, wanted, question);
    }

    private static Selection.Selected exactly(Selection.CommitWanted wanted) {
        return new Selection.Selected("", wanted.commit(), wanted.commit(), wanted.path(), List.of());
    }

    /** The failure for what only the network could tell. */
    static SourceFailure notKept(Question question) {
        String what =
                question.wanted() instanceof Wanted.Named(String text) ? "`" + TreeText.shown(text) + "` of " : "";
        return new SourceFailure(
                "cannot take " + what + "`" + question.url() + "` offline: the store does not hold it",
                "leave `--offline` away, or name a tag, branch or commit that was installed before");
    }

    /** Only {@code HEAD} was listed where only that was wanted; to say what there is instead takes the whole list. */
    private RuntimeException refusal(Transport transport, Selection.Refused refused, Question question)
            throws IOException {
        if (!(refused instanceof Selection.Empty)) {
            return SelectionFailures.of(refused, question.url());
        }
        try (FetchConnection again = transport.openFetch(List.of(), Advertisements.everyNamed())) {
            Advertisement all =
                    Advertisements.read(again.getRefsMap(), meter.limits().refs(), question.url());
            return RefSelector.select(all, question.wanted(), question.hints()) instanceof Selection.Refused more
                    ? SelectionFailures.of(more, question.url())
                    : SelectionFailures.of(refused, question.url());
        }
    }

    private ChosenCommit receive(FetchConnection connection, Selection.Selected selected, Question question)
            throws IOException {
        ObjectId wanted = ObjectId.fromString(selected.advertised().hex());
        if (!isKept(selected, wanted)) {
            transfer(connection, wanted, question);
            sent = ObjectId.fromString(selected.commit().hex());
        }
        if (progress.isCancelled()) {
            throw new EnvironmentFailure("cannot fetch `" + question.url() + "`: interrupted");
        }
        return read(selected, wanted, question);
    }

    private ChosenCommit read(Selection.Selected selected, ObjectId wanted, Question question) throws IOException {
        try (ObjectReader objects = target.repository().newObjectReader()) {
            CommitReader.Found found = new CommitReader(objects, meter.limits(), "`" + question.url() + "`")
                    .read(wanted, selected.refName());
            boolean peeled =
                    !selected.refName().isEmpty() && !selected.advertised().equals(selected.commit());
            if (peeled && !found.commit().name().equals(selected.commit().hex())) {
                throw new InvalidFailure("cannot fetch `" + question.url() + "`: its tag leads to commit "
                        + found.commit().name() + ", expected " + selected.commit() + " as it announced");
            }
            return new ChosenCommit(
                    wanted, selected.refName(), found.commit(), found.tree(), selected.path(), selected.warnings());
        }
    }

    private void transfer(FetchConnection connection, ObjectId wanted, Question question) throws IOException {
        transferring = true;
        meter.beginObjects();
        Ref ref = new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, WANTED, wanted);
        boolean offered = connection.getRefs().stream().anyMatch(other -> wanted.equals(other.getObjectId()));
        try {
            connection.fetch(new ProgressAdapter(progress, meter), List.of(ref), target.since());
        } catch (TransportException e) {
            // servers say it in many ways, some by hanging up
            if (offered || meter.stopped() != null || meter.objectBytes() > SHORT_ANSWER) {
                throw e;
            }
            throw new SourceFailure(
                    "cannot fetch the commit `" + wanted.name() + "` of `" + question.url()
                            + "`: the remote does not have it, or does not give it out",
                    e,
                    "name a branch or a tag instead");
        }
    }

    /** Whether the store has the commit from this source, with the tag that leads to it: then nothing need be sent. */
    private boolean isKept(Selection.Selected selected, ObjectId wanted) throws IOException {
        String refName = workplace.refPrefix() + selected.commit().hex();
        return workplace.repository().exactRef(refName) != null
                && workplace.repository().getObjectDatabase().has(wanted);
    }
}
