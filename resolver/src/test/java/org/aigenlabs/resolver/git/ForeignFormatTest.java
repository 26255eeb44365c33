package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.schema.failure.SourceFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose repositories name their objects by SHA-256, in the words that git's own servers use. */
class ForeignFormatTest {
    private static final String WORDS = "cannot fetch: the source names its objects by SHA-256, expected SHA-1";

    @TempDir
    Path directory;

    @Test
    void isToldOverHttp() {
        String capabilities = "000eversion 2\n0019object-format=sha256\n0000";
        Map<String, String> headers = Map.of("Content-Type", "application/x-git-upload-pack-advertisement");
        try (SmartHttpServer server = SmartHttpServer.start(
                directory,
                SmartHttpServer.status(200, headers, "001e# service=git-upload-pack\n0000" + capabilities))) {
            assertThat(new Desk(directory).refused(SourceFailure.class, Desk.remote(server.url("r.git"))))
                    .hasMessage(WORDS);
        }
    }

    @Test
    void isToldOverGit() throws IOException {
        String line = "2".repeat(64) + " HEAD\0multi_ack object-format=sha256 agent=git/2\n";
        String list = "00%02x%s0000".formatted(line.length() + 4, line);
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(socket, list));
            String url = "git://127.0.0.1:" + socket.getLocalPort() + "/r.git";
            assertThat(new Desk(directory).refused(SourceFailure.class, Desk.remote(url)))
                    .hasMessage(WORDS);
        }
    }

    private static void answer(ServerSocket socket, String list) {
        try (Socket client = socket.accept()) {
            client.getOutputStream().write(list.getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
