package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.git.AuthorSettings;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.resolver.git.PublishTarget;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.publish.PublishRequest;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceOptions;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.failure.UsageFailure;

/** The way from an address as typed to an opened repository that is published to. */
public final class PublishPlace {
    private final RootLayout layout;
    private final SourceParser sources;
    private final Surroundings surroundings;
    private final FetchLimits limits;
    private final FetchProgress progress;

    public PublishPlace(
            RootLayout layout,
            SourceParser sources,
            Surroundings surroundings,
            FetchLimits limits,
            FetchProgress progress) {
        this.layout = layout;
        this.sources = sources;
        this.surroundings = surroundings;
        this.limits = limits;
        this.progress = progress;
    }

    /** The address that {@code text} names, with the directory {@code path} in it where the text names none. */
    SourceAddress address(String text, String path) {
        return sources.parse(text, new SourceOptions("", text.contains("//" + path) ? "" : path, true));
    }

    /**
     * Opens it.
     *
     * @param branch that is meant if there is one of that name
     */
    PublishTarget open(SourceAddress address, String branch) {
        return open(address, branch, "publish", NewRepository.commands(address.location()));
    }

    /**
     * Opens the user's fork of the repository {@code upstream}.
     *
     * @param branch that is meant if there is one of that name
     */
    PublishTarget openFork(SourceAddress address, String branch, String upstream) {
        String page = PullRequestPage.fork(upstream);
        return open(
                address,
                branch,
                "propose",
                page.isEmpty() ? List.of() : List.of("if there is no fork yet, make one: " + page));
    }

    private PublishTarget open(SourceAddress address, String branch, String verb, List<String> more) {
        progress.begin("connecting", 0);
        try {
            return PublishTarget.open(
                    new PublishRequest(
                            address,
                            layout.store(),
                            layout.fetches(),
                            branch,
                            settings().firstBranch()),
                    new PublishTarget.Means(surroundings, limits, progress));
        } catch (SourceFailure failure) {
            List<String> hints = new ArrayList<>(failure.hints());
            hints.addAll(more);
            throw new SourceFailure(
                    String.valueOf(failure.getMessage())
                            .replaceFirst("^cannot (fetch|publish to) ", "cannot " + verb + " to "),
                    failure,
                    hints.toArray(String[]::new));
        } finally {
            progress.end();
        }
    }

    AuthorSettings settings() {
        return AuthorSettings.read(surroundings);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Who commits; {@code verb} is what is to be done. */
    static GitIdentity identity(AuthorSettings settings, String verb) {
        GitIdentity identity = settings.identity();
        if (identity == null) {
            throw new UsageFailure(
                    "cannot " + verb + ": your git does not know who you are, expected a name and an e-mail address",
                    "tell it: `git config --global user.name \"Your Name\"` and `git config --global user.email"
                            + " you@example.org`");
        }
        return identity;
    }
}
