package org.aigenlabs.resolver.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.aigenlabs.schema.failure.SourceFailure;

/** Reports what is read to a meter, and ends when the meter says so. */
final class MeteredInputStream extends FilterInputStream {
    private static final int LONGEST_GREETING = 4096;
    private static final String OTHER_FORMAT = "object-format=sha256";

    private final FetchMeter meter;
    private final StringBuilder greeting = new StringBuilder();

    MeteredInputStream(InputStream in, FetchMeter meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        meter.count(read < 0 ? 0 : 1);
        if (read >= 0) {
            listen(new byte[] {(byte) read}, 0, 1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        meter.count(Math.max(read, 0));
        listen(bytes, offset, Math.max(read, 0));
        return read;
    }

    /** JGit takes no notice of the format that a server names first, and then of ids that it cannot read. */
    private void listen(byte[] bytes, int offset, int length) throws FetchStopped {
        if (greeting.length() < LONGEST_GREETING) {
            greeting.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
            if (greeting.indexOf(OTHER_FORMAT) >= 0) {
                throw meter.refuse(new SourceFailure(
                        "cannot fetch: the source names its objects by SHA-256, expected SHA-1",
                        "ask its owner for a repository in git's usual format"));
            }
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        meter.count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
