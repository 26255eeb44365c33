package org.aigenlabs.resolver.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** A git bundle in the place of a remote: what is in it passes the same checks and limits as what comes from afar. */
final class BundleTransport extends Transport {
    private final Path bundle;
    private final FetchMeter meter;

    BundleTransport(Repository local, Path bundle, FetchMeter meter) {
        super(local, new URIish().setPath(bundle.toString()));
        this.bundle = bundle;
        this.meter = meter;
    }

    @Override
    public FetchConnection openFetch() throws TransportException {
        try {
            InputStream in = new BufferedInputStream(new MeteredInputStream(Files.newInputStream(bundle), meter));
            return new BundleConnection(local, getObjectChecker(), in);
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public PushConnection openPush() throws NotSupportedException {
        throw new NotSupportedException("push");
    }

    @Override
    public void close() {
        // the connection closes the file
    }
}
