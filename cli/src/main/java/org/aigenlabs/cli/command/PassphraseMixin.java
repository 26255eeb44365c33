package org.aigenlabs.cli.command;

import picocli.CommandLine.Option;

/** The option that tells where a passphrase is read. */
final class PassphraseMixin {
    @Option(
            names = "--passphrase-fd",
            paramLabel = "N",
            description = "Read the passphrase from file descriptor N, its first line; default: ask.")
    private int descriptor = -1;

    int descriptor() {
        return descriptor;
    }
}
