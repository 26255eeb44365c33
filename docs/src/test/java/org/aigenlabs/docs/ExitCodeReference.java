package org.aigenlabs.docs;

import org.aigenlabs.cli.world.ExitCode;

/** The page of exit codes. */
final class ExitCodeReference {
    private ExitCodeReference() {}

    static String render() {
        StringBuilder page = new StringBuilder("# Exit codes\n\n| code | meaning |\n|---|---|\n");
        for (ExitCode code : ExitCode.values()) {
            page.append("| ")
                    .append(code.code())
                    .append(" | ")
                    .append(code.sentence())
                    .append(" |\n");
        }
        return page.append(
                        "\nData goes to standard output, everything else to standard error. With `--json` the reason of a failure is on standard\noutput too, see [JSON](json.md).\n")
                .toString();
    }
}
