package org.aigenlabs.resolver.sign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** One run of a program that signs: text in, signature out. It asks for a passphrase on the terminal by itself. */
final class SigningProgram {
    private static final int MOST_BYTES = 1 << 20;
    /** A person looks for a passphrase, or for a key to touch. */
    private static final int PATIENCE_SECONDS = 300;

    private SigningProgram() {}

    /** What it gave, and what it complained of. */
    record Answer(int code, String out, String complaint) {}

    /** @throws EnvironmentFailure if it cannot be started, or takes too long */
    static Answer run(List<String> command, byte[] in, Surroundings surroundings) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(surroundings.home().toFile());
        builder.environment().clear();
        builder.environment().putAll(surroundings.environment());
        if (!surroundings.questions().canAsk()) {
            builder.environment().put("SSH_ASKPASS_REQUIRE", "never");
        }
        try {
            return talk(command.getFirst(), builder.start(), in);
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot sign: `" + command.getFirst() + "` cannot be started, expected a program that signs",
                    e,
                    "install it, or publish unsigned: `--no-sign`");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot sign: interrupted", e);
        }
    }

    private static Answer talk(String program, Process process, byte[] in) throws IOException, InterruptedException {
        StringBuilder complaint = new StringBuilder();
        Thread listening = Thread.ofVirtual().start(() -> complaint.append(all(process.getErrorStream())));
        StringBuilder answer = new StringBuilder();
        Thread reading = Thread.ofVirtual().start(() -> answer.append(all(process.getInputStream())));
        try {
            send(process, in);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new EnvironmentFailure("cannot sign: `" + program + "` took longer than " + PATIENCE_SECONDS
                        + " s, expected a signature");
            }
            reading.join();
            listening.join();
            return new Answer(process.exitValue(), answer.toString(), complaint.toString());
        } finally {
            process.destroy();
        }
    }

    /** One that ends before it has read everything says why on its own. */
    @SuppressWarnings("UnusedException")
    private static void send(Process process, byte[] in) throws IOException {
        try (OutputStream out = process.getOutputStream()) {
            out.write(in);
        } catch (IOException e) {
            process.getOutputStream().close();
        }
    }

    private static String all(InputStream stream) {
        try (stream) {
            return new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException _) {
            // it was ended: what it said does not matter any more
            return "";
        }
    }
}
