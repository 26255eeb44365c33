package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real ssh-agent with a socket of the test's. */
final class AgentProcess implements AutoCloseable {
    private static final int MOST_LOOKS = 500;

    private final Process process;
    private final Path socket;

    private AgentProcess(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    static AgentProcess start(Path socket) {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/ssh-agent")),
                "ssh-agent is not installed: package openssh-client");
        try {
            Process process = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            for (int look = 0; look < MOST_LOOKS && !Files.exists(socket); look++) {
                Thread.sleep(10);
            }
            return new AgentProcess(process, socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(Path key) {
        SshHome.run(Map.of("SSH_AUTH_SOCK", socket()), "ssh-add", "-q", key.toString());
    }

    String socket() {
        return socket.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
