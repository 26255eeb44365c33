package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.author.Improvements;
import org.aigenlabs.installer.author.ReleaseTree.Change;
import org.aigenlabs.installer.author.Topic;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.resolver.git.KeptTree;
import org.aigenlabs.resolver.git.PatchDesk;
import org.aigenlabs.resolver.git.PublishTarget;
import org.aigenlabs.resolver.publish.CommitText;
import org.aigenlabs.resolver.publish.Committing;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.publish.Pushed;
import org.aigenlabs.resolver.publish.RefMove;
import org.aigenlabs.resolver.publish.ReleaseFile;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.publish.TreeEdit;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.jspecify.annotations.Nullable;

/** A proposal that is planned, and waits for its user's consent. */
public final class PreparedProposal implements AutoCloseable {
    private final ProposePlan plan;
    private final KeptTree base;
    private final @Nullable Way way;
    private final List<Topic> left;
    private final @Nullable Means means;

    /** Who commits, and with what it is signed. */
    record Means(GitIdentity identity, Signer signer, Clock clock) {}

    /** Where it goes. */
    sealed interface Way {}

    /** Onto a branch. */
    record ToFork(PublishTarget target) implements Way {}

    /** Into files. */
    record ToFiles(PatchFiles files, FetchRequest upstream, FetchLimits limits) implements Way {}

    PreparedProposal(ProposePlan plan, KeptTree base, @Nullable Way way, List<Topic> left, @Nullable Means means) {
        this.plan = plan;
        this.base = base;
        this.way = way;
        this.left = left;
        this.means = means;
    }

    /** What would be done. */
    public ProposePlan plan() {
        return plan;
    }

    /**
     * Does it.
     *
     * @throws SourceFailure if the fork does not take it; then nothing was pushed
     */
    public Proposed apply() {
        Means with = means;
        if (with == null || left.isEmpty()) {
            return new Proposed(plan, List.of(), List.of(), "");
        }
        return switch (way) {
            case ToFork(PublishTarget target) -> push(target, with);
            case ToFiles files -> write(files, with);
            case null -> new Proposed(plan, List.of(), List.of(), "");
        };
    }

    private Proposed push(PublishTarget target, Means with) {
        @Nullable GitId tip = plan.stacked() ? target.state().tip() : null;
        List<GitId> commits = commit(target, tip == null ? plan.lock().commit() : tip, with);
        String ref = "refs/heads/" + plan.branch();
        Pushed pushed = target.push(List.of(new RefMove(ref, tip, commits.getLast())));
        String refused = pushed.refused().get(ref);
        if (refused != null) {
            throw new SourceFailure(
                    "cannot propose from `" + plan.profile() + "`: `" + plan.url() + "` does not take the branch `"
                            + plan.branch() + "`: " + refused
                            + (pushed.said().isEmpty() ? "" : "; it says: " + pushed.said()) + "; nothing was pushed",
                    "mend that, then run the command again",
                    "or send patches: `aigenlabs profile propose " + plan.profile() + " --patches DIR`");
        }
        return new Proposed(plan, commits, List.of(), pushed.said());
    }

    private Proposed write(ToFiles to, Means with) {
        try (PatchDesk desk = PatchDesk.open(to.upstream(), to.limits())) {
            List<GitId> commits = commit(desk, plan.lock().commit(), with);
            List<byte[]> patches = new ArrayList<>();
            for (int i = 0; i < commits.size(); i++) {
                patches.add(desk.patch(commits.get(i), i + 1, commits.size()));
            }
            List<Path> files = to.files().write(left, patches);
            return new Proposed(plan, commits, files, "");
        }
    }

    /** One commit for each topic, each on top of the one before. */
    private List<GitId> commit(Committing place, GitId onto, Means with) {
        List<GitId> commits = new ArrayList<>();
        GitId parent = onto;
        for (Topic topic : left) {
            int number = plan.improvements().topics().stream()
                    .map(Topic::place)
                    .toList()
                    .indexOf(topic.place());
            CommitText text = new CommitText(
                    plan.messages().get(number),
                    with.identity(),
                    with.clock().instant(),
                    with.clock().getZone());
            parent =
                    place.amend(parent, topic.changes().stream().map(this::edit).toList(), text, with.signer());
            commits.add(parent);
        }
        return commits;
    }

    private TreeEdit edit(Change change) {
        TreeFile after = change.after();
        Improvements improvements = plan.improvements();
        return new TreeEdit(
                change.path(),
                after == null ? null : new ReleaseFile(after.mode(), after.blob(), () -> improvements.after(change)));
    }

    @Override
    public void close() {
        if (way instanceof ToFork(PublishTarget target)) {
            target.close();
        }
        base.close();
    }
}
