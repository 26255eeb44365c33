package org.aigenlabs.resolver.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports what is read to a meter, and ends when the meter says so. */
final class MeteredInputStream extends FilterInputStream {
    private final FetchMeter meter;

    MeteredInputStream(InputStream in, FetchMeter meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        meter.count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        meter.count(Math.max(read, 0));
        return read;
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
