package org.aigenlabs.cli.operation;

import java.util.Set;
import java.util.stream.Stream;
import org.aigenlabs.resolver.git.AuthorSettings;
import org.aigenlabs.resolver.git.PublishTarget;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.publish.RemoteState;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.select.Withdrawn;
import org.aigenlabs.resolver.sign.Signers;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.YankedVersions;
import org.aigenlabs.schema.value.Version;

/** Withdrawing a released version, and giving it back: a signed note in the repository, and a tag that resolvers see. */
public final class YankOperation {
    private final PublishPlace place;
    private final AuthoredProfiles profiles;

    public YankOperation(PublishPlace place, AuthoredProfiles profiles) {
        this.place = place;
        this.profiles = profiles;
    }

    /**
     * Looks at the repository, and plans.
     *
     * @return to be closed: it holds what was fetched
     */
    public PreparedYank prepare(YankWish wish) {
        AuthoredProfile profile = profiles.read(wish.back() ? "unyank" : "yank", wish.name());
        String text = wish.to().isEmpty() ? profile.knownUrl() : wish.to();
        if (text.isEmpty()) {
            throw new UsageFailure(
                    "cannot withdraw a version of `" + profile.name() + "`: nothing says where it was published",
                    "name the repository with `--to`");
        }
        Lock lock = profile.lock();
        boolean own = lock != null && wish.to().isEmpty();
        SourceAddress address =
                place.address(text, own && lock != null ? lock.source().path() : "");
        PublishTarget target =
                place.open(address, lock == null ? "" : lock.source().ref());
        try {
            return planned(wish, profile, !address.path().isEmpty(), target);
        } catch (RuntimeException failure) {
            target.close();
            throw failure;
        }
    }

    private PreparedYank planned(YankWish wish, AuthoredProfile profile, boolean inDirectory, PublishTarget target) {
        RemoteState remote = target.state();
        String name = profile.manifest().name();
        String tag = tag(wish, name, inDirectory, remote);
        AuthorSettings settings = place.settings();
        GitIdentity identity = PublishPlace.identity(settings, "publish");
        Signer signer = Signers.choose(wish.signing(), settings.signing(), identity, place.surroundings());
        YankedVersions before = remote.tree()
                .find(YankedVersions.FILE)
                .map(file -> YankedVersions.parse(remote.tree().read(file)))
                .orElse(YankedVersions.parse(new byte[0]));
        boolean noted = before.find(wish.version()).isPresent();
        boolean tagged = remote.tags().containsKey(Withdrawn.PREFIX + tag);
        boolean needed = wish.back() ? noted || tagged : !noted || !tagged;
        YankPlan plan = new YankPlan(
                profile.name().text(),
                name,
                remote.url(),
                remote.branch(),
                wish.version().text(),
                tag,
                wish.reason(),
                wish.back(),
                needed,
                signer.words());
        YankedVersions after = wish.back()
                ? before.without(wish.version())
                : noted && wish.reason().isEmpty() ? before : before.with(wish.version(), wish.reason());
        return new PreparedYank(
                plan, after, target, new PreparedYank.Means(identity, signer, profiles.clock(), tagged));
    }

    private static String tag(YankWish wish, String name, boolean inDirectory, RemoteState remote) {
        if (remote.tip() == null || remote.tree().find(Manifest.FILE).isEmpty()) {
            throw new UsageFailure(
                    "cannot withdraw `" + wish.version() + "`: `" + remote.url() + "` holds no distribution");
        }
        Set<String> tags = remote.tags().keySet();
        Version version = wish.version();
        return Stream.of(
                        TagName.of(name, inDirectory, version, tags),
                        name + "-v" + version.text(),
                        name + "/v" + version.text(),
                        "v" + version.text(),
                        version.text())
                .filter(tags::contains)
                .findFirst()
                .orElseThrow(() -> new UsageFailure(
                        "cannot withdraw `" + version + "`: `" + remote.url()
                                + "` has no tag of that version, expected a released one",
                        "`git ls-remote --tags " + remote.url() + "` lists what was released"));
    }
}
