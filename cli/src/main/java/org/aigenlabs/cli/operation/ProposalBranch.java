package org.aigenlabs.cli.operation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aigenlabs.installer.author.ReleaseTree.Change;
import org.aigenlabs.installer.author.Topic;
import org.aigenlabs.resolver.git.PublishTarget;
import org.aigenlabs.resolver.publish.RemoteState;
import org.aigenlabs.resolver.source.RefName;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.jspecify.annotations.Nullable;

/**
 * The branch of a proposal in the user's fork. One of an earlier proposal on the same commit, which its last message
 * tells, is continued; any other of that name is somebody else's work and stays as it is.
 */
final class ProposalBranch {
    /** Begins the line of a message that says what the proposal is on top of. */
    static final String BASED_ON = "Based-on: ";

    private static final int LONGEST = 40;
    private static final int HASH = 7;

    private final String branch;
    private final ProfileName profile;
    private final Lock lock;
    private final PublishTarget target;
    private final RemoteState state;

    ProposalBranch(String branch, ProfileName profile, Lock lock, PublishTarget target) {
        this.branch = branch;
        this.profile = profile;
        this.lock = lock;
        this.target = target;
        this.state = target.state();
    }

    /** The name {@code wanted}, or one that tells what it is about and on top of what. */
    static String name(String wanted, Lock lock, List<Topic> topics) {
        if (!wanted.isEmpty()) {
            RefName.problem(wanted).ifPresent(problem -> {
                throw new UsageFailure("cannot use `" + wanted + "` as the name of a branch: " + problem);
            });
            return wanted;
        }
        String about = topics.size() == 1 ? topics.getFirst().place().text() : lock.name();
        String slug =
                about.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST));
        return "propose-" + cut + "-" + lock.commit().hex().substring(0, HASH);
    }

    boolean isThere() {
        return state.branches().containsKey(branch);
    }

    void refuseForeign() {
        GitId tip = state.tip();
        if (!isThere() || tip == null) {
            return;
        }
        boolean ours = target.message(tip)
                .lines()
                .anyMatch(line ->
                        line.startsWith(BASED_ON) && line.endsWith(lock.commit().hex()));
        if (!ours) {
            throw new SourceFailure(
                    "cannot propose from `" + profile + "`: `" + state.url() + "` has a branch `" + branch + "` at `"
                            + tip.abbreviated() + "` that is no proposal on top of `"
                            + lock.commit().abbreviated() + "`, expected none of that name; nothing was pushed",
                    "take another name: `--branch NAME`");
        }
    }

    /** Whether it is told by its refs alone that the fork has the commit that is installed. */
    boolean hasCommit() {
        return isThere()
                || Stream.concat(state.branches().values().stream(), state.tags().values().stream())
                        .anyMatch(lock.commit()::equals);
    }

    /** What of {@code topics} the branch does not hold yet. */
    List<Topic> left(List<Topic> topics) {
        return isThere() ? topics.stream().flatMap(this::left).toList() : topics;
    }

    private Stream<Topic> left(Topic topic) {
        List<Change> changes =
                topic.changes().stream().filter(change -> !isHeld(change)).toList();
        return changes.isEmpty() ? Stream.empty() : Stream.of(new Topic(topic.place(), topic.title(), changes));
    }

    private boolean isHeld(Change change) {
        @Nullable TreeFile there = state.tree().files().get(change.path());
        @Nullable TreeFile after = change.after();
        if (there == null || after == null) {
            return there == null && after == null;
        }
        return there.blob().equals(after.blob()) && there.mode() == after.mode();
    }

    /** The branch that the proposal is for, as far as the fork tells. */
    String base() {
        String followed = lock.source().ref();
        if (state.branches().containsKey(followed)) {
            return followed;
        }
        return isThere()
                ? Stream.of("main", "master")
                        .filter(name -> state.branches().containsKey(name))
                        .findFirst()
                        .orElse("main")
                : state.branch();
    }
}
