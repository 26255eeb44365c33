package org.aigenlabs.cli.command;

import org.aigenlabs.installer.archive.ArchiveLimits;
import picocli.CommandLine.Option;

/** The options that let an archive hold more than usual. */
final class ArchiveLimitsMixin {
    @Option(
            names = "--max-entries",
            paramLabel = "N",
            description = "Let the archive hold up to N files and directories.")
    private int entries;

    @Option(names = "--max-size", paramLabel = "BYTES", description = "Let it unpack to up to that many bytes.")
    private long bytes;

    ArchiveLimits limits() {
        return new ArchiveLimits(entries, bytes, 0);
    }
}
