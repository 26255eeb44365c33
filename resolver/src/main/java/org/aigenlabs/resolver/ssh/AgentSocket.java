package org.aigenlabs.resolver.ssh;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.jspecify.annotations.Nullable;

/** A conversation with an ssh-agent over its socket. */
final class AgentSocket extends AbstractConnector {
    private static final int LENGTH_BYTES = 4;

    private final Path path;
    private @Nullable SocketChannel channel;

    AgentSocket(Path path) {
        this.path = path;
    }

    @Override
    public boolean connect() throws IOException {
        if (channel != null) {
            return true;
        }
        if (!Files.exists(path)) {
            return false;
        }
        channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
        return true;
    }

    @Override
    public byte[] rpc(byte command, byte[] message) throws IOException {
        SocketChannel open = channel;
        if (open == null) {
            throw new IOException("not connected to the SSH agent");
        }
        prepareMessage(command, message);
        ByteBuffer out = ByteBuffer.wrap(message);
        while (out.hasRemaining()) {
            open.write(out);
        }
        byte[] length = read(open, LENGTH_BYTES);
        return CertificateSignature.named(command, message, read(open, toLength(command, length)));
    }

    private static byte[] read(SocketChannel open, int bytes) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(bytes);
        while (in.hasRemaining()) {
            if (open.read(in) < 0) {
                throw new EOFException("the SSH agent hung up");
            }
        }
        return in.array();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
