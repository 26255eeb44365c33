package org.aigenlabs.resolver.git;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells a meter that this side is at work: what is sent takes time in which nothing comes in. */
final class SendingOutputStream extends FilterOutputStream {
    private final FetchMeter meter;

    SendingOutputStream(OutputStream out, FetchMeter meter) {
        super(out);
        this.meter = meter;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        meter.alive();
        out.write(bytes, offset, length);
    }
}
