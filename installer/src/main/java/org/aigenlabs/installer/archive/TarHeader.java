package org.aigenlabs.installer.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * One header block of a tar archive, read strictly (POSIX.1-2024 pax, "ustar Interchange Format", and GNU's base-256
 * numbers): a checksum that does not hold, or a number that is none, is refused.
 */
final class TarHeader {
    /** Bytes of a block. */
    static final int BLOCK = 512;

    private static final int NAME = 0;
    private static final int NAME_BYTES = 100;
    private static final int MODE = 100;
    private static final int SIZE = 124;
    private static final int TIME = 136;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_BYTES = 155;
    private static final int SHORT_NUMBER = 8;
    private static final int LONG_NUMBER = 12;
    private static final String POSIX = "ustar\0";

    private final byte[] name;
    private final int mode;
    private final long size;
    private final long modified;
    private final char type;

    private TarHeader(byte[] block, ArchiveRefusals refusals) {
        this.name = fullName(block);
        this.mode = (int) (number(block, MODE, SHORT_NUMBER, refusals) & TarEntry.PERMISSIONS);
        this.size = size(block, refusals);
        this.modified = number(block, TIME, LONG_NUMBER, refusals);
        this.type = (char) (block[TYPE] & 0xFF);
    }

    /** Reads one block that is not all zeros. */
    static TarHeader read(byte[] block, ArchiveRefusals refusals) {
        long said = number(block, CHECKSUM, SHORT_NUMBER, refusals);
        if (said != sum(block)) {
            throw refusals.archive("the checksum of a tar header does not hold", "an undamaged archive");
        }
        return new TarHeader(block, refusals);
    }

    /** The name's bytes, whatever they mean. */
    byte[] name() {
        return name.clone();
    }

    /** Nine permission bits. */
    int mode() {
        return mode;
    }

    /** Bytes of content. */
    long size() {
        return size;
    }

    /** Seconds since 1970. */
    long modified() {
        return modified;
    }

    /** The letter that tells what kind of entry it is. */
    char type() {
        return type;
    }

    private static long size(byte[] block, ArchiveRefusals refusals) {
        long size = number(block, SIZE, LONG_NUMBER, refusals);
        if (size < 0) {
            throw refusals.archive("a tar header tells a negative size", "an undamaged archive");
        }
        return size;
    }

    private static byte[] fullName(byte[] block) {
        byte[] name = text(block, NAME, NAME_BYTES);
        boolean posix = new String(block, MAGIC, POSIX.length(), ISO_8859_1).equals(POSIX);
        byte[] prefix = posix ? text(block, PREFIX, PREFIX_BYTES) : new byte[0];
        if (prefix.length == 0) {
            return name;
        }
        byte[] full = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
        full[prefix.length] = '/';
        System.arraycopy(name, 0, full, prefix.length + 1, name.length);
        return full;
    }

    private static byte[] text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(block, from, end);
    }

    private static long sum(byte[] block) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            boolean own = i >= CHECKSUM && i < CHECKSUM + SHORT_NUMBER;
            sum += own ? ' ' : block[i] & 0xFF;
        }
        return sum;
    }

    private static long number(byte[] block, int from, int length, ArchiveRefusals refusals) {
        if ((block[from] & 0x80) != 0) {
            return binary(block, from, length, refusals);
        }
        int at = from;
        while (at < from + length && block[at] == ' ') {
            at++;
        }
        long value = 0;
        for (; at < from + length && block[at] >= '0' && block[at] <= '7'; at++) {
            value = value << 3 | block[at] - '0';
        }
        for (; at < from + length; at++) {
            if (block[at] != 0 && block[at] != ' ') {
                throw refusals.archive("a number in a tar header is none", "an undamaged archive");
            }
        }
        return value;
    }

    /** Two's complement, most significant byte first, whose first bit says that it is none of digits. */
    private static long binary(byte[] block, int from, int length, ArchiveRefusals refusals) {
        boolean negative = (block[from] & 0x40) != 0;
        long value = negative ? -1 : 0;
        for (int i = from; i < from + length; i++) {
            int next = block[i] & 0xFF;
            if (i == from) {
                next = negative ? next : next & 0x7F;
            }
            if (i < from + length - Long.BYTES && next != (negative ? 0xFF : 0)) {
                throw refusals.archive("a number in a tar header is too large", "an undamaged archive");
            }
            value = value << Byte.SIZE | next;
        }
        return value;
    }
}
