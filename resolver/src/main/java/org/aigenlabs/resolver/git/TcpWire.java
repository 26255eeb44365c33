package org.aigenlabs.resolver.git;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import org.eclipse.jgit.transport.URIish;

/** A connection to a git daemon: {@code git://}. */
final class TcpWire implements Wire {
    private static final int STANDARD_PORT = 9418;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String greeting;

    private TcpWire(Socket socket, String greeting) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
        this.greeting = greeting;
    }

    /** Connects within {@code patience} milliseconds, which is also how long a read may then block. */
    static TcpWire connect(URIish uri, int patience) throws IOException {
        int port = uri.getPort() > 0 ? uri.getPort() : STANDARD_PORT;
        InetSocketAddress address = new InetSocketAddress(uri.getHost(), port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(uri.getHost());
        }
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, patience);
            socket.setSoTimeout(patience);
            String host = uri.getHost() + (port == STANDARD_PORT ? "" : ":" + port);
            return new TcpWire(socket, "git-upload-pack " + uri.getPath() + "\0host=" + host + "\0\0version=2\0");
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public String greeting() {
        return greeting;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
