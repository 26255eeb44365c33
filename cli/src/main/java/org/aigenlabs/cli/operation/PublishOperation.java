package org.aigenlabs.cli.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.author.Changelog;
import org.aigenlabs.installer.author.ManifestVersion;
import org.aigenlabs.installer.author.NextVersion;
import org.aigenlabs.installer.author.ReleaseTree;
import org.aigenlabs.installer.check.Checked;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.resolver.git.AuthorSettings;
import org.aigenlabs.resolver.git.PublishTarget;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.publish.RemoteState;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.sign.Signers;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.TreePath;
import org.aigenlabs.schema.value.Version;
import org.jspecify.annotations.Nullable;

/** Publishing: from a working profile, over a plan that its author accepts, to a release that others install. */
public final class PublishOperation {
    private static final TreePath MANIFEST = new TreePath(Manifest.FILE);
    private static final int FINDINGS_SHOWN = 5;

    private final Parts parts;

    /** What publishing works with. */
    public record Parts(PublishPlace place, AuthoredProfiles profiles, ReleaseProof proof) {}

    public PublishOperation(Parts parts) {
        this.parts = parts;
    }

    /**
     * Looks at profile and repository, and plans.
     *
     * @return to be closed: it holds what was fetched
     */
    public PreparedPublish prepare(PublishWish wish) {
        AuthoredProfile profile = parts.profiles().read("publish", wish.name());
        String text = wish.to().isEmpty() ? profile.knownUrl() : wish.to();
        if (text.isEmpty()) {
            throw new UsageFailure(
                    "cannot publish `" + profile.name() + "`: nothing says where to, expected a repository",
                    "name one: `--to https://github.com/you/"
                            + profile.manifest().name() + "`, or write it as" + " `repository:` into `" + Manifest.FILE
                            + "`");
        }
        Lock lock = profile.lock();
        boolean own = lock != null && wish.to().isEmpty();
        SourceAddress address =
                parts.place().address(text, own && lock != null ? lock.source().path() : "");
        PublishTarget target =
                parts.place().open(address, lock == null ? "" : lock.source().ref());
        try {
            return planned(wish, profile, address, target);
        } catch (RuntimeException failure) {
            target.close();
            throw failure;
        }
    }

    private PreparedPublish planned(
            PublishWish wish, AuthoredProfile profile, SourceAddress address, PublishTarget target) {
        RemoteState remote = target.state();
        ReleaseStep standing = new ReleaseStep(profile, remote);
        standing.refuseOthers();
        AuthorSettings settings = parts.place().settings();
        GitIdentity identity = PublishPlace.identity(settings, "publish");
        Signer signer = Signers.choose(
                wish.signing(), settings.signing(), identity, parts.place().surroundings());
        boolean inDirectory = !address.path().isEmpty();
        Draft draft = draft(wish, profile, remote, standing, inDirectory);
        PublishPlan plan = plan(profile, draft, signer.words(), standing);
        if (draft.step() == PublishPlan.Step.RELEASE) {
            Checked checked = parts.profiles()
                    .check(profile, plan.release().tree(), List.of(plan.commitText(), plan.tagText(), plan.tag()));
            plan = gated(plan, wish, checked);
        }
        return new PreparedPublish(
                plan, profile, address, target, new PreparedPublish.Means(identity, signer, parts.proof()));
    }

    /** What is decided before anything is written. */
    private record Draft(PublishPlan.Step step, Version version, String tag, ReleaseTree release, String entry) {}

    private Draft draft(
            PublishWish wish, AuthoredProfile profile, RemoteState remote, ReleaseStep standing, boolean inDirectory) {
        @Nullable Version released = standing.released();
        String name = profile.manifest().name();
        if (released != null && standing.isHeld()) {
            String tag = TagName.of(name, inDirectory, released, remote.tags().keySet());
            boolean again = wish.bump().isEmpty() || wish.bump().equals(released.text());
            boolean tagged = remote.tags().containsKey(tag);
            if (again || !standing.isThere()) {
                PublishPlan.Step step = !tagged
                        ? PublishPlan.Step.TAG
                        : standing.isThere() ? PublishPlan.Step.NOTHING : PublishPlan.Step.RECORD;
                return new Draft(step, released, tag, new ReleaseTree(remote.tree(), List.of(), List.of()), "");
            }
        }
        Version next = NextVersion.of(wish.bump(), profile.manifest().version(), released);
        String tag = TagName.of(name, inDirectory, next, remote.tags().keySet());
        if (remote.tags().containsKey(tag)) {
            throw new UsageFailure(
                    "cannot publish version `" + next + "`: `" + remote.url() + "` has a tag `" + tag
                            + "` already, expected none",
                    "take a higher version: `--bump minor`, or `--bump VERSION`");
        }
        return release(wish, profile, remote, new Draft(PublishPlan.Step.RELEASE, next, tag, standing.release(), ""));
    }

    private Draft release(PublishWish wish, AuthoredProfile profile, RemoteState remote, Draft draft) {
        SourceTree tip = remote.tree();
        ReleaseTree release = draft.release();
        String proposal = tip.files().isEmpty() ? "- First release" : Changelog.entry(release.changes());
        String entry = wish.entry()
                .apply(proposal.isEmpty() ? "- New version" : proposal)
                .strip();
        if (entry.isEmpty()) {
            throw new UsageFailure(
                    "cannot publish `" + profile.name()
                            + "`: the entry for the changelog is empty, expected what is new",
                    "say it with `-m TEXT`; nothing was published");
        }
        byte[] before = release.tree()
                .find(Changelog.FILE.text())
                .map(file -> release.tree().read(file))
                .orElse(new byte[0]);
        byte[] log = Changelog.with(
                before,
                draft.version().text(),
                LocalDate.now(parts.profiles().clock()).toString(),
                entry);
        byte[] manifest =
                ManifestVersion.set(profile.manifestBytes(), draft.version().text());
        ReleaseTree whole = release.with(MANIFEST, manifest, tip).with(Changelog.FILE, log, tip);
        return new Draft(draft.step(), draft.version(), draft.tag(), whole, entry);
    }

    private static PublishPlan plan(AuthoredProfile profile, Draft draft, String signer, ReleaseStep standing) {
        RemoteState remote = standing.remote();
        List<String> warnings = draft.release().kept().stream()
                .map(path -> "`" + path
                        + "` stays as it is in the repository; list it in `distribution_owned` to publish yours")
                .toList();
        String name = profile.manifest().name();
        String title = name + " " + draft.version();
        @Nullable Version released = standing.released();
        String body = draft.entry().isEmpty() ? "\n" : "\n\n" + draft.entry() + "\n";
        return new PublishPlan(
                profile.name(),
                draft.step(),
                name,
                remote.url(),
                remote.branch(),
                released == null ? "" : released.text(),
                draft.version().text(),
                draft.tag(),
                draft.release(),
                remote.tree(),
                draft.entry(),
                "Release " + title + body,
                title + body,
                signer,
                profile.files().leftOut(),
                warnings);
    }

    /** Nothing that has errors or looks like a secret goes out; a guess is told. */
    private static PublishPlan gated(PublishPlan plan, PublishWish wish, Checked checked) {
        Checked left = checked.without(wish.allowed());
        List<SecretFinding> found = left.secrets();
        List<SecretFinding> stops =
                found.stream().filter(each -> !Checked.isGuess(each)).toList();
        if (!stops.isEmpty()) {
            throw refused(plan, stops);
        }
        List<Problem> errors = left.problems().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidFailure(
                    "cannot publish `" + plan.profile() + "`: the check found " + errors.size()
                            + (errors.size() == 1 ? " error" : " errors") + "; nothing was published",
                    List.of("correct it, or let one kind pass: `--allow-finding "
                            + errors.getFirst().id() + "`"),
                    errors);
        }
        List<String> warnings = found.stream().map(PublishOperation::words).toList();
        return plan.warning(warnings);
    }

    private static ConsentFailure refused(PublishPlan plan, List<SecretFinding> found) {
        List<String> hints = new ArrayList<>();
        found.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(each -> hints.add(words(each) + "; `--allow-finding " + each.id() + "` goes on all the same"));
        if (found.size() > FINDINGS_SHOWN) {
            hints.add("and " + (found.size() - FINDINGS_SHOWN) + " more");
        }
        return new ConsentFailure(
                "cannot publish `" + plan.profile() + "`: " + found.size()
                        + (found.size() == 1 ? " place looks" : " places look")
                        + " like a secret; nothing was published",
                hints,
                List.of());
    }

    /** A finding, for people. */
    static String words(SecretFinding each) {
        return "`" + each.path() + "`, line " + each.line() + ": " + each.what()
                + (each.shown().isEmpty() ? "" : ", `" + each.shown() + "…`");
    }
}
