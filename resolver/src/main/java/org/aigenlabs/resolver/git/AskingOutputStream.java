package org.aigenlabs.resolver.git;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells a meter of every question that is sent off: what was written before a flush. */
final class AskingOutputStream extends FilterOutputStream {
    private final FetchMeter meter;

    AskingOutputStream(OutputStream out, FetchMeter meter) {
        super(out);
        this.meter = meter;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        meter.asked();
        out.flush();
    }
}
