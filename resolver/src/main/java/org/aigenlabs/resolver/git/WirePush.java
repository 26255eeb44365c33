package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.transport.BasePackPushConnection;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.jspecify.annotations.Nullable;

/** One conversation with a receive-pack at the other end of a wire. */
final class WirePush extends BasePackPushConnection {
    private final Wire wire;

    WirePush(WireTransport transport, Wire wire, FetchMeter meter) throws TransportException {
        super(transport);
        this.wire = wire;
        meter.onStop(this::closeWire);
        try {
            meter.asked();
            OutputStream sending = new SendingOutputStream(new AskingOutputStream(wire.out(), meter), meter);
            init(new MeteredInputStream(wire.in(), meter), sending);
            readAdvertisedRefs();
        } catch (TransportException e) {
            closeWire();
            throw explained(e);
        } catch (RuntimeException e) {
            closeWire();
            throw e;
        }
    }

    /** What the other end says of it, if that is known here. */
    private TransportException explained(TransportException e) {
        return wire.otherEnd()
                .map(cause -> new TransportException(String.valueOf(cause.getMessage()), cause))
                .orElse(e);
    }

    @Override
    protected void doPush(
            ProgressMonitor monitor, Map<String, RemoteRefUpdate> updates, @Nullable OutputStream messages)
            throws TransportException {
        try {
            super.doPush(monitor, updates, messages);
        } catch (TransportException e) {
            // closed by now, so the other end has said all it has to say
            throw explained(e);
        }
    }

    @Override
    public void close() {
        super.close();
        closeWire();
    }

    @SuppressWarnings("UnusedException") // what could not be sent any more does not matter
    private void closeWire() {
        try {
            wire.close();
        } catch (IOException e) {
            outNeedsEnd = false;
        }
    }
}
