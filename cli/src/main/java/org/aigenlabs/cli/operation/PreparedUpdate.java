package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.Optional;
import org.aigenlabs.installer.apply.PendingConflicts;
import org.aigenlabs.installer.apply.ProfileUpdater;
import org.aigenlabs.installer.apply.Update;
import org.aigenlabs.installer.plan.FileAction;
import org.aigenlabs.installer.plan.FileConflict;
import org.aigenlabs.installer.plan.FileUpdate;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.installer.plan.UpdatePlanner;
import org.aigenlabs.installer.plan.UpdateRequest;
import org.aigenlabs.installer.plan.UpdateSides;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.schema.failure.TrustFailure;
import org.jspecify.annotations.Nullable;

/** An update that is fetched and planned, and waits for the user's consent. */
public final class PreparedUpdate implements AutoCloseable {
    private final UpdatePlan plan;
    private final UpdateSides sides;
    private final UpdateRequest request;
    private final FetchedSnapshot fetched;
    private final Made made;

    /**
     * What makes an update happen, and what is known of the profile beside its plan.
     *
     * @param waiting the conflicts of updates before
     * @param remember keeps what was accepted from the source
     * @param blocked why it can only be looked at; null if it can be done
     */
    record Made(
            ProfileUpdater updater,
            Path directory,
            String runningAs,
            PendingConflicts waiting,
            Runnable remember,
            @Nullable TrustFailure blocked) {}

    PreparedUpdate(UpdatePlan plan, UpdateSides sides, UpdateRequest request, FetchedSnapshot fetched, Made made) {
        this.plan = plan;
        this.sides = sides;
        this.request = request;
        this.fetched = fetched;
        this.made = made;
    }

    /** What would be done. */
    public UpdatePlan plan() {
        return plan;
    }

    /** Where the profile lies. */
    public Path directory() {
        return made.directory();
    }

    /** The process that runs the agent now, in words; empty if none does. */
    public String runningAs() {
        return made.runningAs();
    }

    /** Why it can only be looked at; none if it can be done. */
    public Optional<TrustFailure> blocked() {
        return Optional.ofNullable(made.blocked());
    }

    /** The bytes of one file before and after; an absent file has none. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Change(byte[] before, byte[] after) {}

    /** What changes in the bytes of {@code file}, if anything does; of a conflict, what the author changed. */
    public Optional<Change> change(FileUpdate file) {
        byte[] before =
                file.local() instanceof LocalFile.Present ? sides.local().read(file.path()) : new byte[0];
        FileConflict conflict = file.conflict();
        if (conflict != null) {
            return Optional.of(
                    new Change(conflict.base().get(), conflict.theirs().get()));
        }
        return switch (file.action()) {
            case FileAction.Leave _ -> Optional.empty();
            case FileAction.Delete _ -> Optional.of(new Change(before, new byte[0]));
            case FileAction.Write write ->
                Optional.of(new Change(before, write.bytes().get()));
        };
    }

    /** Whether there is nothing to do after all: what was fetched is what is installed. */
    public boolean isEmpty() {
        return plan.before().equals(plan.after()) && plan.files().stream().allMatch(this::isAsBefore);
    }

    /** A conflict that waits already, and whatever else stays as it is and was told before. */
    private boolean isAsBefore(FileUpdate file) {
        FileConflict conflict = file.conflict();
        boolean stays = file.action() instanceof FileAction.Leave;
        PendingConflicts.Waiting waiting = made.waiting().files().get(file.path());
        return stays
                && (conflict == null || (waiting != null && waiting.upstream().equals(conflict.upstream())));
    }

    /** Does it: exactly the plan, from exactly what was fetched. */
    public Update apply() {
        Update done = made.updater()
                .update(
                        plan,
                        fetched::keep,
                        local -> UpdatePlanner.plan(
                                new UpdateSides(sides.profile(), sides.lock(), sides.base(), local, sides.snapshot()),
                                request));
        made.remember().run();
        return done;
    }

    @Override
    public void close() {
        fetched.close();
    }
}
