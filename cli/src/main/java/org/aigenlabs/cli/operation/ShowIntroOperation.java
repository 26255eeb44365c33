package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import org.aigenlabs.resolver.git.OwnCommit;
import org.aigenlabs.resolver.source.SourceOptions;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.resolver.trust.OwnIntroduction;

/** Telling authors the line with which their users first trust them. */
public final class ShowIntroOperation {
    /** What stands for a source that is not known. */
    private static final String ANY_SOURCE = "SOURCE";

    private final OwnIntroduction introductions;
    private final SourceParser sources;

    public ShowIntroOperation(OwnIntroduction introductions, SourceParser sources) {
        this.introductions = introductions;
        this.sources = sources;
    }

    /**
     * The line and what is in it.
     *
     * @param source where the repository is published, without credentials; a placeholder if it names no remote
     */
    public record Line(String source, OwnIntroduction.Offer offer) {
        /** What users type. */
        public String command() {
            return "aigenlabs profile install " + source + " --intro " + offer.introduction();
        }
    }

    /** The line for the commit {@code revision} of the repository around {@code directory}. */
    public Line read(Path directory, String revision) {
        OwnCommit commit = OwnCommit.read(directory, revision);
        return new Line(source(commit.origin()), introductions.of(commit.id(), commit.raw(), commit.authorizations()));
    }

    private String source(String origin) {
        return origin.isEmpty()
                ? ANY_SOURCE
                : sources.parse(origin, new SourceOptions("", "", true))
                        .location()
                        .url();
    }
}
