package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.installer.author.AuthoredFiles;
import org.aigenlabs.installer.author.Improvements;
import org.aigenlabs.installer.author.LocalChanges;
import org.aigenlabs.installer.author.Topic;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.resolver.git.AuthorSettings;
import org.aigenlabs.resolver.git.KeptTree;
import org.aigenlabs.resolver.git.PublishTarget;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.sign.Signers;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Proposing: from what a user made better in a distribution to a branch or to patches for its author. */
public final class ProposeOperation {
    private final Parts parts;

    /** What proposing works with. */
    public record Parts(PublishPlace place, AuthoredProfiles profiles, InstalledCommit installed, Disk disk) {}

    public ProposeOperation(Parts parts) {
        this.parts = parts;
    }

    /**
     * Looks at profile, store and fork, and plans.
     *
     * @return to be closed: it holds what was read
     */
    public PreparedProposal prepare(ProposeWish wish) {
        if (!wish.to().isEmpty() && wish.patches() != null) {
            throw new UsageFailure("cannot propose with `--to` and `--patches`: expected one of them");
        }
        ProfileName name = parts.profiles().name(wish.name());
        Lock lock = parts.profiles().lock(name);
        KeptTree base = parts.installed().open(name, lock);
        try {
            return prepared(wish, name, lock, base);
        } catch (RuntimeException failure) {
            base.close();
            throw failure;
        }
    }

    private PreparedProposal prepared(ProposeWish wish, ProfileName name, Lock lock, KeptTree base) {
        List<String> messages = new ArrayList<>();
        ProposalGate.Passed passed = new ProposalGate(
                        parts.profiles().scanner(name), parts.profiles().privates(name), wish)
                .pass(name, improvements(wish, name, lock, base), message(wish, lock));
        Improvements improvements = passed.improvements();
        improvements.topics().forEach(topic -> messages.add(topic.title() + "\n\n" + message(wish, lock)));
        Draft draft = new Draft(name, lock, improvements, messages, passed.warnings());
        if (improvements.topics().isEmpty()) {
            return new PreparedProposal(draft.plan(ProposePlan.Step.NOTHING, "", ""), base, null, List.of(), null);
        }
        if (!wish.to().isEmpty()) {
            return pushed(wish, draft, base);
        }
        Path directory = wish.patches();
        String page = PullRequestPage.fork(lock.source().url());
        if (directory == null) {
            return new PreparedProposal(draft.plan(ProposePlan.Step.SHOW, "", page), base, null, List.of(), null);
        }
        if (wish.signing() == Signers.Wish.SIGN) {
            throw new UsageFailure(
                    "cannot sign patches: a signature is on a commit, expected `--to` with it or no `--sign`");
        }
        PatchFiles files = new PatchFiles(parts.disk(), directory);
        files.refuseTaken(improvements.topics());
        GitIdentity identity = PublishPlace.identity(parts.place().settings(), "propose");
        PreparedProposal.Means means = new PreparedProposal.Means(
                identity, Signer.NONE, parts.profiles().clock());
        return new PreparedProposal(
                draft.plan(ProposePlan.Step.WRITE, directory.toString(), ""),
                base,
                new PreparedProposal.ToFiles(
                        files,
                        parts.installed().request(lock),
                        parts.installed().limits()),
                improvements.topics(),
                means);
    }

    /** What is planned before it is known where to. */
    private record Draft(
            ProfileName name, Lock lock, Improvements improvements, List<String> messages, List<String> warnings) {
        ProposePlan plan(ProposePlan.Step step, String url, String page) {
            return new ProposePlan(
                    name, step, lock, improvements, messages, url, "", false, Signer.NONE.words(), page, warnings);
        }
    }

    private PreparedProposal pushed(ProposeWish wish, Draft draft, KeptTree base) {
        Lock lock = draft.lock();
        AuthorSettings settings = parts.place().settings();
        GitIdentity identity = PublishPlace.identity(settings, "propose");
        Signer signer = Signers.choose(
                wish.signing(), settings.signing(), identity, parts.place().surroundings());
        List<Topic> topics = draft.improvements().topics();
        String branch = ProposalBranch.name(wish.branch(), lock, topics);
        SourceAddress fork = parts.place().address(wish.to(), lock.source().path());
        PublishTarget target =
                parts.place().openFork(fork, branch, lock.source().url());
        try {
            ProposalBranch there = new ProposalBranch(branch, draft.name(), lock, target);
            there.refuseForeign();
            if (!there.hasCommit()) {
                parts.installed().requireAt(fork, draft.name(), lock);
            }
            List<Topic> left = there.left(topics);
            ProposePlan plan = new ProposePlan(
                    draft.name(),
                    left.isEmpty() ? ProposePlan.Step.THERE : ProposePlan.Step.PUSH,
                    lock,
                    draft.improvements(),
                    draft.messages(),
                    target.state().url(),
                    branch,
                    there.isThere(),
                    signer.words(),
                    PullRequestPage.of(lock.source().url(), target.state().url(), there.base(), branch),
                    draft.warnings());
            PreparedProposal.Means means = new PreparedProposal.Means(
                    identity, signer, parts.profiles().clock());
            return new PreparedProposal(plan, base, new PreparedProposal.ToFork(target), left, means);
        } catch (RuntimeException failure) {
            target.close();
            throw failure;
        }
    }

    private Improvements improvements(ProposeWish wish, ProfileName name, Lock lock, KeptTree base) {
        Path directory = parts.profiles().directory(name);
        Ownership ownership = ProposedPaths.ownership(name, base.tree());
        AuthoredFiles.Found local = AuthoredFiles.read(parts.disk(), directory, ownership);
        List<TreePath> wanted = new ProposedPaths(name, ownership, List.of(base.tree(), local.tree()))
                .of(wish.paths(), local.leftOut());
        Improvements found = LocalChanges.find(
                new LocalChanges.Sides(
                        lock,
                        base.tree(),
                        local.tree(),
                        ownership,
                        path -> parts.disk().type(directory.resolve(path.text())) == EntryType.ABSENT),
                wanted);
        List<String> leftOut = Stream.concat(
                        found.leftOut().stream(),
                        local.leftOut().stream()
                                .filter(each -> wanted.isEmpty()
                                        || wanted.stream().anyMatch(path -> each.startsWith("`" + path))))
                .toList();
        return new Improvements(found.topics(), found.base(), found.local(), leftOut);
    }

    /** What all commits say beside their titles. */
    private static String message(ProposeWish wish, Lock lock) {
        String body = wish.message().strip();
        return (body.isEmpty() ? "" : body + "\n\n") + ProposalBranch.BASED_ON
                + Sanitiser.line(lock.name() + " " + lock.version()) + " " + lock.commit() + "\n";
    }
}
