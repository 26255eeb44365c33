package org.aigenlabs.cli.operation;

import java.util.Optional;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.resolver.git.KeptTree;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceOptions;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.ProfileName;

/** The author's commit that a profile stands at: as the store keeps it, or once more from its source. */
public final class InstalledCommit {
    private final Parts parts;

    /** What it is read with. */
    public record Parts(
            RootLayout layout,
            SourceParser sources,
            SnapshotFetcher fetcher,
            FetchLimits limits,
            FetchProgress progress) {}

    public InstalledCommit(Parts parts) {
        this.parts = parts;
    }

    /**
     * Its files.
     *
     * @return to be closed
     * @throws SourceFailure if neither store nor source have it any more
     */
    KeptTree open(ProfileName profile, Lock lock) {
        return find(lock).orElseGet(() -> {
            fetch(profile, lock);
            return find(lock)
                    .orElseThrow(() -> gone(profile, lock, new SourceFailure("it was fetched and is not there")));
        });
    }

    private Optional<KeptTree> find(Lock lock) {
        return KeptTree.find(
                parts.layout().store(), lock.commit(), lock.source().path(), parts.limits());
    }

    private void fetch(ProfileName profile, Lock lock) {
        parts.progress().begin("fetching", 0);
        try (FetchedSnapshot fetched = parts.fetcher().fetch(request(lock), parts.progress())) {
            fetched.keep();
        } catch (SourceFailure failure) {
            throw gone(profile, lock, failure);
        } finally {
            parts.progress().end();
        }
    }

    private static SourceFailure gone(ProfileName profile, Lock lock, SourceFailure why) {
        return new SourceFailure(
                "cannot propose from `" + profile + "`: the commit `"
                        + lock.commit().abbreviated()
                        + "` that it stands at is not in the store, and cannot be had from `"
                        + lock.source().url() + "` any more: " + why.getMessage(),
                why,
                "take what the author has now, then try again: `aigenlabs profile update " + profile + "`");
    }

    /** Asks the source for exactly that commit. */
    FetchRequest request(Lock lock) {
        SourceOptions options =
                new SourceOptions(lock.commit().hex(), lock.source().path(), true);
        return request(parts.sources().parse(lock.source().url(), options));
    }

    private FetchRequest request(SourceAddress address) {
        return new FetchRequest(address, parts.layout().store(), parts.layout().fetches(), false, true);
    }

    /** The limits under which it is read. */
    FetchLimits limits() {
        return parts.limits();
    }

    /**
     * Refuses a repository that does not have the commit: it is no fork, or one that stayed behind.
     *
     * @throws SourceFailure if it does not
     */
    void requireAt(SourceAddress fork, ProfileName profile, Lock lock) {
        SourceAddress wanted = new SourceAddress(
                fork.location(),
                fork.path(),
                new SourceAddress.Wanted.Named(lock.commit().hex()));
        parts.progress().begin("looking for the commit", 0);
        try (FetchedSnapshot _ = parts.fetcher().fetch(request(wanted), parts.progress())) {
            parts.progress().end();
        } catch (SourceFailure failure) {
            throw new SourceFailure(
                    "cannot propose to `" + fork.location().url() + "`: it does not have the commit `"
                            + lock.commit().abbreviated() + "` that `" + profile
                            + "` stands at, expected a fork of `"
                            + lock.source().url() + "`; nothing was pushed",
                    failure,
                    "if it is a fork, bring it up to date on its host first",
                    "or send patches: `aigenlabs profile propose " + profile + " --patches DIR`");
        } finally {
            parts.progress().end();
        }
    }
}
