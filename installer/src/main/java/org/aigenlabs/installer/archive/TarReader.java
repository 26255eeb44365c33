package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.aigenlabs.schema.text.StrictUtf8;
import org.jspecify.annotations.Nullable;

/**
 * The files and directories of a tar archive, one after the other, read strictly: whatever two readers could read in two
 * ways is refused, and so is every entry that is neither file nor directory.
 *
 * <p>A library reads more leniently than can be afforded here: see {@code docs/decisions/0008-a-strict-tar-reader.md}.
 */
final class TarReader {
    private static final char FILE = '0';
    private static final char OLD_FILE = '\0';
    private static final char DIRECTORY = '5';
    private static final char EXTENDED = 'x';
    private static final char GLOBAL = 'g';
    private static final char LONG_NAME = 'L';
    /** Eleven octal digits. */
    private static final long LARGEST_PLAIN = 077777777777L;

    private static final int SKIP_BUFFER = 1 << 16;

    private final InputStream in;
    private ArchiveLimits limits;
    private final ArchiveRefusals refusals;
    private final byte[] block = new byte[TarHeader.BLOCK];
    private PaxRecords extended = PaxRecords.none();
    private @Nullable String longName;
    private boolean described;
    private long rest;
    private long padding;
    private int entries;

    TarReader(InputStream in, ArchiveLimits limits, ArchiveRefusals refusals) {
        this.in = in;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** The next file or directory; after the last, the archive is read to its very end. */
    Optional<TarEntry> next() throws IOException {
        pass(rest + padding);
        rest = 0;
        padding = 0;
        while (true) {
            if (!header()) {
                return end();
            }
            TarHeader header = TarHeader.read(block, refusals);
            switch (header.type()) {
                case EXTENDED -> extended = describe(PaxRecords.read(body(header), refusals));
                case GLOBAL -> global(PaxRecords.read(body(header), refusals));
                case LONG_NAME -> longName = describe(longName(body(header)));
                default -> {
                    return Optional.of(entry(header));
                }
            }
        }
    }

    /** Goes on with other limits. */
    void raise(ArchiveLimits others) {
        limits = others;
    }

    /** The content of the entry that {@link #next} gave last; not to be closed. */
    InputStream content() {
        return new Content();
    }

    private TarEntry entry(TarHeader header) {
        String raw = name(header);
        requireKnown(header.type(), raw);
        boolean directory = header.type() == DIRECTORY;
        if (!directory && raw.endsWith("/")) {
            throw refusals.entry(raw, "is a file with the name of a directory", "one or the other");
        }
        if (directory && header.size() != 0) {
            throw refusals.entry(raw, "is a directory with content", "none");
        }
        long size = size(header, raw);
        if (++entries > limits.entries()) {
            throw refusals.tooMuch("it holds more entries than that", limits.entries(), "--max-entries");
        }
        rest = size;
        padding = -size & TarHeader.BLOCK - 1;
        PaxTime time = PaxTime.of(extended.values().getOrDefault(PaxRecords.TIME, ""), header.modified());
        extended = PaxRecords.none();
        longName = null;
        described = false;
        return new TarEntry(
                directory ? trimmed(raw) : raw, directory, header.mode(), rest, time.seconds(), time.nanos());
    }

    /** The one size that both headers tell; only what does not fit into the plain one may be told by the other alone. */
    private long size(TarHeader header, String name) {
        String said = extended.values().getOrDefault(PaxRecords.SIZE, "");
        boolean large = said.matches("[0-9]{11,18}") && Long.parseLong(said) > LARGEST_PLAIN && header.size() == 0;
        if (large) {
            return Long.parseLong(said);
        }
        if (!said.isEmpty() && !said.equals(Long.toString(header.size()))) {
            throw refusals.entry(name, "has two sizes", "one");
        }
        return header.size();
    }

    private void requireKnown(char type, String name) {
        String found = switch (type) {
            case FILE, OLD_FILE, DIRECTORY -> "";
            case '1' -> "is a hard link";
            case '2', 'K' -> "is a symbolic link";
            case '3', '4' -> "is a device";
            case '6' -> "is a pipe";
            case 'S' -> "is a sparse file";
            default -> "is of an unknown kind";
        };
        if (!found.isEmpty()) {
            throw refusals.entry(name, found, "files and directories only");
        }
    }

    private String name(TarHeader header) {
        String pax = extended.values().getOrDefault(PaxRecords.PATH, "");
        if (!pax.isEmpty() || longName != null) {
            return longName == null ? pax : longName;
        }
        return StrictUtf8.decode(header.name())
                .orElseThrow(() -> refusals.archive("a name in it is not UTF-8", "names in UTF-8"));
    }

    private static String trimmed(String name) {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** Two descriptions of one entry would be read in two ways. */
    private <T> T describe(T description) {
        if (described) {
            throw refusals.archive("two headers describe one entry", "one");
        }
        described = true;
        return description;
    }

    private void global(PaxRecords records) {
        if (records.values().containsKey(PaxRecords.PATH) || records.values().containsKey(PaxRecords.SIZE)) {
            throw refusals.archive("a global header names entries", "a name for each entry");
        }
    }

    private String longName(byte[] body) {
        int end = 0;
        while (end < body.length && body[end] != 0) {
            end++;
        }
        byte[] name = Arrays.copyOf(body, end);
        return StrictUtf8.decode(name)
                .orElseThrow(() -> refusals.archive("a name in it is not UTF-8", "names in UTF-8"));
    }

    private byte[] body(TarHeader header) throws IOException {
        if (header.size() > ArchiveLimits.HEADER_BYTES) {
            throw refusals.archive("a header in it is longer than 64 KiB", "one that describes an entry");
        }
        byte[] body = in.readNBytes((int) header.size());
        if (body.length < header.size()) {
            throw refusals.cut("in a header");
        }
        pass(-header.size() & TarHeader.BLOCK - 1);
        return body;
    }

    /** Whether there is another header, now in the block; a block of zeros is the end. */
    private boolean header() throws IOException {
        int read = in.readNBytes(block, 0, TarHeader.BLOCK);
        if (read < TarHeader.BLOCK) {
            throw refusals.cut(read == 0 ? "without its end mark" : "in a header");
        }
        return !zeros(TarHeader.BLOCK);
    }

    private Optional<TarEntry> end() throws IOException {
        if (described) {
            throw refusals.cut("after a header that describes an entry");
        }
        int blocks = 1;
        int read = in.readNBytes(block, 0, TarHeader.BLOCK);
        while (read > 0) {
            if (!zeros(read)) {
                throw refusals.archive("there is something behind its end", "nothing");
            }
            blocks++;
            read = in.readNBytes(block, 0, TarHeader.BLOCK);
        }
        if (blocks < 2) {
            throw refusals.cut("without its end mark");
        }
        return Optional.empty();
    }

    private boolean zeros(int length) {
        for (int i = 0; i < length; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private void pass(long bytes) throws IOException {
        byte[] buffer = new byte[(int) Math.min(SKIP_BUFFER, Math.max(1, bytes))];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw refusals.cut("in the content of an entry");
            }
            left -= read;
        }
    }

    /** What is left of the present entry's content. */
    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (rest == 0) {
                return -1;
            }
            int read = in.read(into, offset, (int) Math.min(length, rest));
            if (read < 0) {
                throw refusals.cut("in the content of an entry");
            }
            rest -= read;
            return read;
        }
    }
}
