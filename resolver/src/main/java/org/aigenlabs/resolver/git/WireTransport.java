package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aigenlabs.resolver.GitService;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.BasePackFetchConnection;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PackTransport;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** JGit's protocols over a wire of ours, metered: {@code git://}, SSH, and repositories on this machine. */
final class WireTransport extends Transport implements PackTransport {
    private final Wire.Opener opener;
    private final FetchMeter meter;

    WireTransport(Repository local, URIish uri, Wire.Opener opener, FetchMeter meter) {
        super(local, uri);
        this.opener = opener;
        this.meter = meter;
    }

    @Override
    public FetchConnection openFetch() throws TransportException {
        return openFetch(List.of());
    }

    @Override
    public FetchConnection openFetch(Collection<RefSpec> specs, String... prefixes) throws TransportException {
        try {
            return new Connection(opener.open(GitService.UPLOAD_PACK), specs, prefixes);
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public PushConnection openPush() throws TransportException {
        try {
            return new WirePush(this, opener.open(GitService.RECEIVE_PACK), meter);
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        opener.close();
    }

    /** One conversation. */
    private final class Connection extends BasePackFetchConnection {
        private final Wire wire;

        Connection(Wire wire, Collection<RefSpec> specs, String... prefixes) throws IOException {
            super(WireTransport.this);
            this.wire = wire;
            meter.onStop(this::closeWire);
            try {
                meter.asked();
                init(new MeteredInputStream(wire.in(), meter), new AskingOutputStream(wire.out(), meter));
                if (!wire.greeting().isEmpty()) {
                    pckOut.writeString(wire.greeting());
                    pckOut.flush();
                }
                if (!readAdvertisedRefs()) {
                    lsRefs(specs, prefixes);
                }
            } catch (TransportException e) {
                closeWire();
                throw explained(e);
            } catch (IOException | RuntimeException e) {
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
        protected void doFetch(
                ProgressMonitor monitor, Collection<Ref> want, Set<ObjectId> have, @Nullable OutputStream messages)
                throws TransportException {
            try {
                super.doFetch(monitor, want, have, messages);
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
}
