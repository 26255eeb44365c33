package org.aigenlabs.cli.operation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.resolver.git.PublishTarget;
import org.aigenlabs.resolver.publish.CommitText;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.publish.Pushed;
import org.aigenlabs.resolver.publish.RefMove;
import org.aigenlabs.resolver.publish.ReleaseFile;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.select.Withdrawn;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.manifest.YankedVersions;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/** A withdrawal that is planned, and waits for its author's consent. */
public final class PreparedYank implements AutoCloseable {
    private static final String HEADS = "refs/heads/";
    private static final String TAGS = "refs/tags/";
    private static final TreePath FILE = new TreePath(YankedVersions.FILE);

    private final YankPlan plan;
    private final YankedVersions after;
    private final PublishTarget target;
    private final Means means;

    /**
     * Who does it, and how.
     *
     * @param tagged whether the tag that resolvers see is there already
     */
    record Means(GitIdentity identity, Signer signer, Clock clock, boolean tagged) {}

    PreparedYank(YankPlan plan, YankedVersions after, PublishTarget target, Means means) {
        this.plan = plan;
        this.after = after;
        this.target = target;
        this.means = means;
    }

    /** What would be done. */
    public YankPlan plan() {
        return plan;
    }

    /**
     * Does it: commits the note, and sets or removes the tag.
     *
     * @return the commit with the note
     * @throws SourceFailure if the repository does not take it
     */
    public GitId apply() {
        GitId tip = Objects.requireNonNull(target.state().tip(), "the tip");
        String title = (plan.back() ? "Give back " : "Withdraw ") + plan.name() + " " + plan.version();
        String message = title + (plan.reason().isEmpty() ? "\n" : "\n\n" + plan.reason() + "\n");
        CommitText text = new CommitText(
                message,
                means.identity(),
                means.clock().instant(),
                means.clock().getZone());
        GitId commit = target.commit(tip, files(), text, means.signer());
        List<RefMove> moves = new ArrayList<>(List.of(new RefMove(HEADS + plan.branch(), tip, commit)));
        String tag = Withdrawn.PREFIX + plan.tag();
        if (plan.back() && means.tagged()) {
            moves.add(RefMove.removal(TAGS + tag));
        } else if (!plan.back() && !means.tagged()) {
            moves.add(new RefMove(TAGS + tag, null, target.tag(commit, tag, text, means.signer())));
        }
        Pushed pushed = target.push(moves);
        if (!pushed.refused().isEmpty()) {
            String said = pushed.said().isEmpty() ? "" : "; it says: " + pushed.said();
            throw new SourceFailure(
                    "cannot change `" + plan.url() + "` as a whole: it does not take "
                            + String.join(" and ", pushed.refused().keySet()) + ": "
                            + pushed.refused().values().iterator().next() + said,
                    "mend that, then run the command again: it continues with what is missing");
        }
        return commit;
    }

    private SortedMap<TreePath, ReleaseFile> files() {
        SourceTree tree = target.state().tree();
        SortedMap<TreePath, ReleaseFile> files = new TreeMap<>();
        tree.files()
                .forEach((path, file) ->
                        files.put(path, new ReleaseFile(file.mode(), file.blob(), () -> tree.read(file))));
        byte[] note = after.render();
        if (after.reasons().isEmpty()) {
            files.remove(FILE);
        } else {
            files.put(FILE, new ReleaseFile(FileMode.REGULAR, BlobId.of(note), () -> note));
        }
        return files;
    }

    @Override
    public void close() {
        target.close();
    }
}
