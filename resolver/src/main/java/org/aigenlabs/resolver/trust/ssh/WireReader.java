package org.aigenlabs.resolver.trust.ssh;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the fields of SSH's wire format (RFC 4251, section 5), and nothing behind them. */
final class WireReader {
    private final ByteBuffer bytes;

    WireReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    byte[] string() throws SshMalformed {
        long length = uint32();
        if (length > bytes.remaining()) {
            throw new SshMalformed("it is cut off");
        }
        return take(Math.toIntExact(length));
    }

    /** A string of printable ASCII, such as the name of an algorithm. */
    String name() throws SshMalformed {
        byte[] raw = string();
        for (byte each : raw) {
            if (each <= ' ' || each > '~') {
                throw new SshMalformed("it holds a name with strange characters");
            }
        }
        return new String(raw, StandardCharsets.US_ASCII);
    }

    /** A string of any text. */
    String text() throws SshMalformed {
        return new String(string(), StandardCharsets.UTF_8);
    }

    /** A number that is not negative. */
    BigInteger number() throws SshMalformed {
        byte[] raw = string();
        if (raw.length == 0 || raw[0] < 0) {
            throw new SshMalformed("it holds a number that is no positive one");
        }
        return new BigInteger(raw);
    }

    long uint32() throws SshMalformed {
        need(Integer.BYTES);
        return Integer.toUnsignedLong(bytes.getInt());
    }

    long uint64() throws SshMalformed {
        need(Long.BYTES);
        return bytes.getLong();
    }

    byte octet() throws SshMalformed {
        need(Byte.BYTES);
        return bytes.get();
    }

    byte[] take(int length) throws SshMalformed {
        need(length);
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    boolean atEnd() {
        return !bytes.hasRemaining();
    }

    /** How many bytes have been read. */
    int position() {
        return bytes.position();
    }

    void end() throws SshMalformed {
        if (!atEnd()) {
            throw new SshMalformed("something stands behind its end");
        }
    }

    private void need(int length) throws SshMalformed {
        if (bytes.remaining() < length) {
            throw new SshMalformed("it is cut off");
        }
    }
}
