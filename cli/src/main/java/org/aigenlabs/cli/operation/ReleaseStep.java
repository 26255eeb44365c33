package org.aigenlabs.cli.operation;

import java.util.List;
import java.util.Objects;
import org.aigenlabs.installer.author.AuthoredFiles;
import org.aigenlabs.installer.author.Changelog;
import org.aigenlabs.installer.author.ManifestVersion;
import org.aigenlabs.installer.author.ReleaseTree;
import org.aigenlabs.installer.ownership.Owner;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.resolver.publish.RemoteState;
import org.aigenlabs.schema.failure.ConflictFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.aigenlabs.schema.value.Version;
import org.jspecify.annotations.Nullable;

/** How a profile stands to the repository that it is published to, and what follows from that. Pure. */
final class ReleaseStep {
    private static final TreePath MANIFEST = new TreePath(Manifest.FILE);

    private final AuthoredProfile profile;
    private final RemoteState remote;
    private final Ownership ownership;
    private final @Nullable Manifest there;

    ReleaseStep(AuthoredProfile profile, RemoteState remote) {
        this.profile = profile;
        this.remote = remote;
        this.ownership = Ownership.of(profile.manifest());
        this.there = manifest(remote.tree());
    }

    private static @Nullable Manifest manifest(SourceTree tree) {
        return tree.find(Manifest.FILE)
                .map(file -> ManifestReader.read(tree.read(file)))
                .map(reading -> reading instanceof ManifestReading.Valid valid ? valid.manifest() : null)
                .orElse(null);
    }

    RemoteState remote() {
        return remote;
    }

    /** What the repository holds in release; null if nothing. */
    @Nullable
    Version released() {
        return there == null ? null : there.version();
    }

    /** Its files, as they would be with the version of the manifest. */
    ReleaseTree release() {
        return ReleaseTree.of(profile.files().tree(), remote.tree(), ownership);
    }

    /** Whether the profile stands at the commit that the repository holds. */
    boolean isThere() {
        Lock lock = profile.lock();
        GitId tip = remote.tip();
        return lock != null && tip != null && lock.commit().equals(tip);
    }

    /** Whether the repository holds exactly this profile already, but for what publishing itself writes. */
    boolean isHeld() {
        Manifest held = there;
        if (held == null) {
            return false;
        }
        List<ReleaseTree.Change> left = release()
                .with(
                        MANIFEST,
                        ManifestVersion.set(
                                profile.manifestBytes(), held.version().text()),
                        remote.tree())
                .changes();
        return left.stream().allMatch(change -> change.path().equals(Changelog.FILE) && change.before() != null);
    }

    /** Whether {@code path} is one of the distribution's. */
    boolean owns(TreePath path) {
        return ownership.ownerOf(path) == Owner.DISTRIBUTION;
    }

    /**
     * Refuses a repository that the release would not continue.
     *
     * @throws ConflictFailure if it moved on
     * @throws SourceFailure if it is of something else
     */
    void refuseOthers() {
        GitId tip = remote.tip();
        if (tip == null || isThere() || isHeld()) {
            return;
        }
        Lock lock = profile.lock();
        if (lock != null && lock.source().url().equals(remote.url())) {
            throw new ConflictFailure(
                    "cannot publish `" + profile.name() + "`: `" + remote.url() + "` is at `" + tip.abbreviated()
                            + "` by now, expected `" + lock.commit().abbreviated() + "`, which this profile stands at",
                    "take what is new first: `aigenlabs profile update " + profile.name() + "`; nothing was published");
        }
        Manifest held = there;
        if (held != null) {
            boolean same = Objects.equals(held.name(), profile.manifest().name());
            throw new SourceFailure(
                    "cannot publish `" + profile.name() + "`: `" + remote.url() + "` holds `" + held.name() + " "
                            + held.version() + "`, which this profile does not come from, expected an empty repository"
                            + " or its own",
                    same
                            ? "go on from there: `aigenlabs profile install " + remote.url() + "`"
                            : "name another repository with `--to`");
        }
        if (remote.tree().files().keySet().stream().anyMatch(this::owns) || !isPrepared()) {
            throw new SourceFailure(
                    "cannot publish `" + profile.name() + "`: `" + remote.url()
                            + "` holds something else, expected an empty repository or one with a distribution",
                    "name another repository with `--to`");
        }
    }

    /** Hosts make new repositories with a README and a licence. */
    private boolean isPrepared() {
        return remote.tags().isEmpty()
                && remote.tree().files().keySet().stream().allMatch(AuthoredFiles::isCompanion);
    }
}
