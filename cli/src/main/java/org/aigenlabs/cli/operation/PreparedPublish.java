package org.aigenlabs.cli.operation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.apply.Publication;
import org.aigenlabs.installer.author.Changelog;
import org.aigenlabs.resolver.git.PublishTarget;
import org.aigenlabs.resolver.publish.CommitText;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.publish.Pushed;
import org.aigenlabs.resolver.publish.RefMove;
import org.aigenlabs.resolver.publish.ReleaseFile;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/** A release that is planned, and waits for its author's consent. */
public final class PreparedPublish implements AutoCloseable {
    private static final String HEADS = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    private final PublishPlan plan;
    private final AuthoredProfile profile;
    private final SourceAddress address;
    private final PublishTarget target;
    private final Means means;

    /** Who publishes, with what it is signed, and how it is proved. */
    record Means(GitIdentity identity, Signer signer, ReleaseProof proof) {}

    PreparedPublish(
            PublishPlan plan, AuthoredProfile profile, SourceAddress address, PublishTarget target, Means means) {
        this.plan = plan;
        this.profile = profile;
        this.address = address;
        this.target = target;
        this.means = means;
    }

    /** What would be done. */
    public PublishPlan plan() {
        return plan;
    }

    /**
     * Does it: commits, signs, pushes, installs the result into a throw-away root, and records it in the profile.
     *
     * @throws SourceFailure if the repository does not take it; what it took is said
     */
    public Published apply() {
        @Nullable GitId tip = target.state().tip();
        if (plan.step() == PublishPlan.Step.RELEASE) {
            GitId commit = target.commit(tip, files(plan.release().tree()), text(plan.commitText()), means.signer());
            GitId tag = target.tag(commit, plan.tag(), text(plan.tagText()), means.signer());
            push(List.of(new RefMove(HEADS + plan.branch(), tip, commit), new RefMove(TAGS + plan.tag(), null, tag)));
        } else if (plan.step() == PublishPlan.Step.TAG && tip != null) {
            GitId tag = target.tag(tip, plan.tag(), text(plan.tagText()), means.signer());
            push(List.of(new RefMove(TAGS + plan.tag(), null, tag)));
        }
        ReleaseProof.Recorded recorded =
                means.proof().of(new ReleaseProof.Release(plan, profile, address, ref(), written()));
        return new Published(plan, recorded.commit(), recorded.generation(), recorded.warnings());
    }

    private CommitText text(String message) {
        Clock clock = means.proof().clock();
        return new CommitText(message, means.identity(), clock.instant(), clock.getZone());
    }

    private static SortedMap<TreePath, ReleaseFile> files(SourceTree tree) {
        SortedMap<TreePath, ReleaseFile> files = new TreeMap<>();
        tree.files()
                .forEach((path, file) ->
                        files.put(path, new ReleaseFile(file.mode(), file.blob(), () -> tree.read(file))));
        return files;
    }

    private void push(List<RefMove> moves) {
        Pushed pushed = target.push(moves);
        if (pushed.refused().isEmpty()) {
            return;
        }
        String said = pushed.said().isEmpty() ? "" : "; it says: " + pushed.said();
        @Nullable String branch = pushed.refused().get(HEADS + plan.branch());
        @Nullable String tag = pushed.refused().get(TAGS + plan.tag());
        boolean half = moves.size() > 1 && pushed.refused().size() == 1;
        if (!half) {
            throw new SourceFailure(
                    "cannot publish `" + plan.profile() + "`: `" + plan.url() + "` does not take the release: "
                            + (branch == null ? tag : branch) + said + "; nothing was published",
                    "mend that, then run the command again");
        }
        throw new SourceFailure(
                "cannot publish `" + plan.profile() + "` as a whole: `" + plan.url() + "` took the "
                        + (branch == null ? "branch `" + plan.branch() : "tag `" + plan.tag()) + "`, but not the "
                        + (branch == null
                                ? "tag `" + plan.tag() + "`: " + tag
                                : "branch `" + plan.branch() + "`: " + branch)
                        + said,
                branch == null
                        ? "mend that, then run the command again: it continues with the tag"
                        : "take the tag back: `git push " + plan.url() + " :" + TAGS + plan.tag() + "`");
    }

    /** The profile goes on to follow what it followed, unless that stands still. */
    private String ref() {
        @Nullable Lock lock = profile.lock();
        if (lock == null || !lock.source().url().equals(plan.url())) {
            return "";
        }
        String ref = lock.source().ref();
        boolean stands = target.state().tags().containsKey(ref) || ref.matches("[0-9a-f]{40}");
        return stands ? "" : ref;
    }

    /** What publishing itself wrote and the distribution owns: it is to be in the profile, too. */
    private List<Publication.Written> written() {
        List<Publication.Written> written = new ArrayList<>();
        for (TreePath path : List.of(new TreePath(Manifest.FILE), Changelog.FILE)) {
            @Nullable TreeFile now = plan.release().tree().files().get(path);
            @Nullable TreeFile mine = profile.files().tree().files().get(path);
            if (now != null
                    && new ReleaseStep(profile, target.state()).owns(path)
                    && (mine == null || !mine.blob().equals(now.blob()))) {
                byte[] bytes = plan.release().tree().read(now);
                written.add(new Publication.Written(path, mine == null ? null : mine.blob(), bytes));
            }
        }
        return written;
    }

    @Override
    public void close() {
        target.close();
    }
}
