package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.SourceRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How a source is named on the command line. */
@Command // what picocli demands of a mixin
final class SourceOptionsMixin implements CodedOptions {
    private final PositionalParamSpec source = CodedOptions.argument(
            "1",
            "SOURCE",
            "HOST/PATH, a URL, or a directory; with @REF for a tag, branch, commit or range, and //DIR for a"
                    + " directory in the repository.");
    private final OptionSpec ref =
            CodedOptions.text("REF", "Tag, branch, commit or range; default: the remote's HEAD.", "--ref");
    private final OptionSpec path =
            CodedOptions.text("DIR", "Directory of the distribution in the repository.", "--path");
    private final OptionSpec worktree =
            CodedOptions.flag("Take a local directory as it lies, not what is committed.", "--worktree");
    private final OptionSpec preReleases = CodedOptions.flag("Let a range pick pre-releases.", "--pre");
    private final OptionSpec allowHttp =
            CodedOptions.flag("Allow http:// to hosts other than this machine.", "--allow-http");

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(source).addOption(ref).addOption(path);
        spec.addOption(worktree).addOption(preReleases).addOption(allowHttp);
    }

    String source() {
        return source.getValue();
    }

    SourceRequest request() {
        return new SourceRequest(
                source(),
                ref.getValue(),
                path.getValue(),
                CodedOptions.isSet(worktree),
                CodedOptions.isSet(preReleases),
                CodedOptions.isSet(allowHttp));
    }
}
