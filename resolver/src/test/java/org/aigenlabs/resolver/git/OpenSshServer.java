package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** OpenSSH's own server on a port of the loopback, for the account that runs the test. */
final class OpenSshServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    private static final int MOST_LOOKS = 500;

    private final Process process;
    private final int port;
    private final Path directory;

    private OpenSshServer(Process process, int port, Path directory) {
        this.process = process;
        this.port = port;
        this.directory = directory;
    }

    /** Starts it with {@code settings} beside those that make it serve nobody else. */
    static OpenSshServer start(Path directory, String authorizedKeys, String... settings) {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "sshd is not installed: package openssh-server");
        try {
            Files.createDirectories(directory);
            if (ProcessHandle.current().info().user().orElse("").equals("root")) {
                Files.createDirectories(Path.of("/run/sshd"));
            }
            SshHome.run(Map.of(), "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", directory + "/host");
            Path keys = Files.writeString(directory.resolve("authorized_keys"), authorizedKeys + "\n");
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
            int port = freePort();
            Path config = Files.writeString(directory.resolve("sshd_config"), """
                    ListenAddress 127.0.0.1:%d
                    HostKey %s/host
                    AuthorizedKeysFile %s
                    PidFile none
                    StrictModes no
                    UsePAM no
                    PasswordAuthentication no
                    AcceptEnv GIT_PROTOCOL
                    %s
                    """.formatted(
                            port, directory, keys, String.join("\n", settings)));
            Process process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            awaitListening(port);
            return new OpenSshServer(process, port, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(int port) throws IOException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (java.net.ConnectException _) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The URL of the repository at {@code path} on this machine. */
    String url(Path path) {
        return "ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + path;
    }

    /** The line of {@code known_hosts}, behind {@code marker}. */
    String knownHost(String key) {
        return "[127.0.0.1]:" + port + " " + key + "\n";
    }

    String hostKey() throws IOException {
        return Files.readString(directory.resolve("host.pub")).strip();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
