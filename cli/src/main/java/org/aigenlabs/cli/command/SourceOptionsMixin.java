package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.SourceRequest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a source is named on the command line. */
final class SourceOptionsMixin {
    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description =
                    "HOST/PATH, a URL, or a directory; with @REF for a tag, branch, commit or range, and //DIR for a"
                            + " directory in the repository.")
    private String source = "";

    @Option(
            names = "--ref",
            paramLabel = "REF",
            description = "Tag, branch, commit or range; default: the remote's HEAD.")
    private String ref = "";

    @Option(names = "--path", paramLabel = "DIR", description = "Directory of the distribution in the repository.")
    private String path = "";

    @Option(names = "--worktree", description = "Take a local directory as it lies, not what is committed.")
    private boolean worktree;

    @Option(names = "--pre", description = "Let a range pick pre-releases.")
    private boolean preReleases;

    @Option(names = "--allow-http", description = "Allow http:// to hosts other than this machine.")
    private boolean allowHttp;

    String source() {
        return source;
    }

    SourceRequest request() {
        return new SourceRequest(source, ref, path, worktree, preReleases, allowHttp);
    }
}
