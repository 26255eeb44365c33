package org.aigenlabs.installer.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a gzip file that holds one member and nothing behind it (RFC 1952).
 *
 * <p>Stricter than {@link java.util.zip.GZIPInputStream}, which goes on with a second member and passes over what
 * follows: two readers of one archive must not see two contents. Counts what is packed and unpacked below every other
 * reader, so that a bomb ends here.
 */
final class GzipMember extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int NAME_FLAG = 0x08;
    private static final int COMMENT_FLAG = 0x10;
    private static final int EXTRA_FLAG = 0x04;
    private static final int CHECKSUM_FLAG = 0x02;
    private static final int RESERVED_FLAGS = 0xE0;
    private static final int DEFLATE = 8;

    private final InputStream packed;
    private ArchiveLimits limits;
    private final ArchiveRefusals refusals;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long consumed;
    private long produced;
    private boolean ended;

    /** Reads the header of {@code packed}, which is closed with this. */
    GzipMember(InputStream packed, ArchiveLimits limits, ArchiveRefusals refusals) throws IOException {
        this.packed = packed;
        this.limits = limits;
        this.refusals = refusals;
        header();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int read = inflate(into, offset, length);
        checksum.update(into, offset, read);
        produced += read;
        checkSize();
        if (inflater.finished()) {
            trailer();
            return read == 0 ? -1 : read;
        }
        return read;
    }

    /** Goes on with other limits. */
    void raise(ArchiveLimits others) {
        limits = others;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            int read = inflater.inflate(into, offset, length);
            while (read == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw refusals.archive("its packed data asks for a dictionary", "a gzip file");
                }
                refill("in the middle of its packed data");
                inflater.setInput(buffer, 0, filled);
                position = filled;
                read = inflater.inflate(into, offset, length);
            }
            return read;
        } catch (DataFormatException _) {
            throw refusals.archive("its packed data is damaged", "a gzip file");
        }
    }

    private void checkSize() {
        if (produced > limits.bytes()) {
            throw refusals.tooMuch("it unpacks to more than that many bytes", limits.bytes(), "--max-size");
        }
        if (produced > ArchiveLimits.FREE_BYTES && produced / Math.max(1, consumed) > limits.ratio()) {
            throw refusals.archive(
                    "it unpacks to more than " + limits.ratio() + " times its size",
                    "an archive of files that somebody wrote");
        }
    }

    private void header() throws IOException {
        if (next() != 0x1F || next() != 0x8B || next() != DEFLATE) {
            throw refusals.archive("it is no gzip file", "a `.tar.gz` archive");
        }
        int flags = next();
        if ((flags & RESERVED_FLAGS) != 0) {
            throw refusals.archive("its gzip header has unknown flags", "a gzip file");
        }
        // time, compression level and system say nothing that is used
        skip(6);
        if ((flags & EXTRA_FLAG) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME_FLAG) != 0) {
            skipText();
        }
        if ((flags & COMMENT_FLAG) != 0) {
            skipText();
        }
        if ((flags & CHECKSUM_FLAG) != 0) {
            skip(2);
        }
        inflater.setInput(buffer, position, filled - position);
        position = filled;
    }

    private void trailer() throws IOException {
        ended = true;
        position = filled - inflater.getRemaining();
        long expected = little();
        long size = little();
        if (expected != checksum.getValue() || size != (produced & 0xFFFFFFFFL)) {
            throw refusals.archive("its checksum does not fit its content", "an undamaged gzip file");
        }
        if (position < filled || packed.read() >= 0) {
            throw refusals.archive("there is something behind its end", "one gzip stream and nothing else");
        }
    }

    private long little() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            value |= (long) next() << shift;
        }
        return value;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        for (int i = 0; next() != 0; i++) {
            if (i >= ArchiveLimits.HEADER_BYTES) {
                throw refusals.archive("its gzip header is longer than 64 KiB", "a gzip file");
            }
        }
    }

    private int next() throws IOException {
        if (position == filled) {
            refill("in its gzip header or trailer");
        }
        return buffer[position++] & 0xFF;
    }

    private void refill(String where) throws IOException {
        int read = packed.read(buffer);
        if (read < 0) {
            throw consumed == 0 ? refusals.archive("it is empty", "a `.tar.gz` archive") : refusals.cut(where);
        }
        if (read == 0) {
            throw new EOFException("a stream gave nothing");
        }
        filled = read;
        position = 0;
        consumed += read;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
