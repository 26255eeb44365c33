package org.aigenlabs.resolver.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.publish.CommitText;
import org.aigenlabs.resolver.publish.Committing;
import org.aigenlabs.resolver.publish.PublishRequest;
import org.aigenlabs.resolver.publish.Pushed;
import org.aigenlabs.resolver.publish.RefMove;
import org.aigenlabs.resolver.publish.ReleaseFile;
import org.aigenlabs.resolver.publish.RemoteState;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.publish.TreeEdit;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * A repository that something is published to: what it holds, and a staging repository in which commits grow on top of
 * that until they are pushed. Nothing of it is left when this is closed.
 */
public final class PublishTarget implements Committing, AutoCloseable {
    private static final int SAID = 2_000;

    private final PublishWay way;
    private final Workplace workplace;
    private final FetchLimits limits;
    private final FetchProgress progress;
    private final RemoteState state;
    private final ReleaseObjects objects;

    private PublishTarget(
            PublishWay way, Workplace workplace, FetchLimits limits, FetchProgress progress, TargetLook.Found found) {
        this.way = way;
        this.workplace = workplace;
        this.limits = limits;
        this.progress = progress;
        this.state = found.state();
        this.objects = new ReleaseObjects(workplace.repository(), found.path());
    }

    /** How one is opened. */
    public record Means(Surroundings surroundings, FetchLimits limits, FetchProgress progress) {}

    /**
     * Looks at the repository, and takes the commit at its branch.
     *
     * @throws org.aigenlabs.schema.failure.SourceFailure if it cannot be reached
     */
    public static PublishTarget open(PublishRequest request, Means means) {
        GitRuntime.install();
        PublishWay way = new PublishWay(request.address().location(), means.surroundings());
        FetchRequest place = new FetchRequest(request.address(), request.store(), request.staging(), false, false);
        FetchMeter meter = new FetchMeter(means.limits(), System::nanoTime);
        Workplace workplace;
        try {
            workplace = Workplace.create(place, way.url(), means.limits());
        } catch (IOException e) {
            throw new FetchFailures(GitService.RECEIVE_PACK, way.url()).of(e);
        }
        try (Watchdog _ = new Watchdog(meter, means.progress());
                Transport transport = way.fetching(workplace.repository(), workplace.directory("view.git"), meter)) {
            TargetLook look = new TargetLook(request, workplace, meter, means.progress());
            TargetLook.Found found = StoppableCall.run(meter, () -> look.at(transport));
            return new PublishTarget(way, workplace, means.limits(), means.progress(), found);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            workplace.close();
            throw why(GitService.UPLOAD_PACK, way.url(), means.progress(), meter, e);
        }
    }

    private static RuntimeException why(
            GitService service, String url, FetchProgress progress, FetchMeter meter, Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        if (progress.isCancelled()) {
            return new EnvironmentFailure("cannot " + service.verb() + " `" + url + "`: interrupted", thrown);
        }
        @Nullable FetchStopped stopped = meter.stopped();
        return stopped == null ? new FetchFailures(service, url).of(thrown) : stopped.failure();
    }

    /** What it holds. */
    public RemoteState state() {
        return state;
    }

    /**
     * Makes a commit in the staging repository whose distribution holds exactly {@code files}; what lies beside the
     * distribution stays as it is at {@code parent}.
     *
     * @param parent null for a first commit
     */
    public GitId commit(
            @Nullable GitId parent, SortedMap<TreePath, ReleaseFile> files, CommitText text, Signer signer) {
        return local(() -> objects.commit(parent, files, text, signer));
    }

    @Override
    public GitId amend(GitId parent, List<TreeEdit> edits, CommitText text, Signer signer) {
        return local(() -> {
            List<GitId> offered = new ArrayList<>(state.branches().values());
            offered.addAll(state.tags().values());
            objects.endHistoryAt(offered);
            return objects.amend(parent, edits, text, signer);
        });
    }

    /** The message of the commit at its branch, or of one that was made here. */
    public String message(GitId commit) {
        return local(() -> objects.message(commit));
    }

    /** Makes an annotated tag of {@code commit} in the staging repository. */
    public GitId tag(GitId commit, String name, CommitText text, Signer signer) {
        return local(() -> objects.tag(commit, name, text, signer));
    }

    /** What is done in the staging repository. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T local(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new FetchFailures(GitService.RECEIVE_PACK, way.url()).of(e);
        }
    }

    /**
     * Moves all of {@code moves}, or none where the repository can promise that.
     *
     * @throws org.aigenlabs.schema.failure.SourceFailure if it cannot be reached; whether it took anything is not known
     */
    public Pushed push(List<RefMove> moves) {
        FetchMeter meter = new FetchMeter(limits, System::nanoTime);
        try (Watchdog _ = new Watchdog(meter, progress)) {
            try {
                return StoppableCall.run(meter, () -> push(moves, moves.size() > 1, meter));
            } catch (TransportException e) {
                if (String.valueOf(e.getMessage()).contains(JGitText.get().atomicPushNotSupported)) {
                    return StoppableCall.run(meter, () -> push(moves, false, meter));
                }
                throw e;
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw why(GitService.RECEIVE_PACK, way.url(), progress, meter, e);
        }
    }

    private Pushed push(List<RefMove> moves, boolean atomic, FetchMeter meter) throws IOException {
        try (Transport transport = way.pushing(workplace.repository(), meter)) {
            transport.setPushAtomic(atomic);
            transport.setTimeout(Math.toIntExact(limits.patience().toSeconds()));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PushResult result = transport.push(new ProgressAdapter(progress, meter), updates(moves), said);
            Map<String, String> refused = new LinkedHashMap<>();
            for (RefMove move : moves) {
                RemoteRefUpdate update = result.getRemoteUpdate(move.name());
                String why = update == null ? "it did not answer" : refusal(update);
                if (!why.isEmpty()) {
                    refused.put(move.name(), why);
                }
            }
            String words = result.getMessages() + said.toString(StandardCharsets.UTF_8);
            return new Pushed(refused, Sanitiser.line(words.strip(), SAID));
        }
    }

    private List<RemoteRefUpdate> updates(List<RefMove> moves) throws IOException {
        List<RemoteRefUpdate> updates = new ArrayList<>();
        for (RefMove move : moves) {
            @Nullable GitId from = move.from();
            @Nullable GitId to = move.to();
            // what is to be gone may be anywhere; what is to be new must not be there
            @Nullable ObjectId expected = from == null ? ObjectId.zeroId() : ObjectId.fromString(from.hex());
            updates.add(new RemoteRefUpdate(
                    workplace.repository(),
                    to == null ? null : to.hex(),
                    to == null ? ObjectId.zeroId() : ObjectId.fromString(to.hex()),
                    move.name(),
                    false,
                    null,
                    to == null ? null : expected));
        }
        return updates;
    }

    private static String refusal(RemoteRefUpdate update) {
        String said = update.getMessage() == null ? "" : TreeText.shown(update.getMessage());
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> "";
            case REJECTED_REMOTE_CHANGED -> "it was changed since it was looked at";
            case REJECTED_NONFASTFORWARD -> "it holds commits that yours does not come after";
            case REJECTED_NODELETE, NON_EXISTING -> "it does not let refs be deleted";
            case AWAITING_REPORT, NOT_ATTEMPTED -> "it did not answer";
            case REJECTED_OTHER_REASON -> said.isEmpty() ? "it gave no reason" : said;
        };
    }

    @Override
    public void close() {
        objects.close();
        workplace.close();
    }
}
