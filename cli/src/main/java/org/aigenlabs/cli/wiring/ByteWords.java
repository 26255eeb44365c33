package org.aigenlabs.cli.wiring;

/** Amounts of bytes as people read them. */
final class ByteWords {
    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;

    private ByteWords() {}

    /** {@code 512 B}, {@code 37 KiB}, {@code 1.4 MiB}. */
    static String of(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        return bytes < MIB ? bytes / KIB + " KiB" : bytes / MIB + "." + bytes % MIB * 10 / MIB + " MiB";
    }
}
