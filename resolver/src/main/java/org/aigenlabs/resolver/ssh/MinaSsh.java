package org.aigenlabs.resolver.ssh;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.transport.RemoteSession;

/** A command that runs at the other end of a connection of Apache MINA sshd's. */
final class MinaSsh implements SshChannel {
    private final Process process;
    private final RemoteSession session;
    private final Complaint complaint;
    private final AtomicBoolean closed = new AtomicBoolean();

    MinaSsh(Process process, RemoteSession session) {
        this.process = process;
        this.session = session;
        this.complaint = new Complaint(process.getErrorStream());
    }

    @Override
    public InputStream in() {
        return process.getInputStream();
    }

    @Override
    public OutputStream out() {
        return process.getOutputStream();
    }

    @Override
    public String complaint() {
        return complaint.words();
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            process.destroy();
            session.disconnect();
        }
    }
}
