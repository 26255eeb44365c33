package org.aigenlabs.resolver.git;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.aigenlabs.schema.failure.SourceFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code https://} for a server that speaks plain HTTP. */
class NoTlsTest {
    @TempDir
    Path directory;

    @Test
    void saysThatTheServerSpeaksNoTls() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server));
            String url = "https://127.0.0.1:" + server.getLocalPort() + "/r.git";

            SourceFailure failure = new Desk(directory).refused(SourceFailure.class, Desk.remote(url));

            assertThat(failure).hasMessageContaining("does not speak TLS");
            assertThat(failure.hints()).singleElement().asString().contains("`http://`");
        }
    }

    /** As common servers do: whatever begins no request is a bad one. */
    private static void answer(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getInputStream().readNBytes(1);
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
