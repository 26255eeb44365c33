package org.aigenlabs.resolver.sign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.text.Sanitiser;

/** Signs with {@code ssh-keygen -Y sign}: a key in a file, or one that the user's agent holds. */
final class SshSigner implements Signer {
    private static final String LITERAL = "key::";

    private final SigningSettings settings;
    private final Surroundings surroundings;

    SshSigner(SigningSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public String words() {
        return "SSH key " + (isLiteral() ? literal().replaceFirst("^(\\S+ \\S{1,24}).*", "$1…") : settings.key());
    }

    @Override
    public String sign(byte[] payload) {
        if (!isLiteral()) {
            String key = settings.key();
            Path file = key.startsWith("~/")
                    ? surroundings.home().resolve(key.substring(2))
                    : surroundings.home().resolve(key);
            return sign(payload, file, false);
        }
        try {
            Path file = Files.createTempFile("aigenlabs-key-", ".pub");
            try {
                Files.writeString(file, literal() + "\n", StandardCharsets.UTF_8);
                return sign(payload, file, true);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot sign: the directory for temporary files cannot be written to", e);
        }
    }

    private boolean isLiteral() {
        return settings.key().startsWith(LITERAL) || settings.key().startsWith("ssh-");
    }

    private String literal() {
        return settings.key().startsWith(LITERAL) ? settings.key().substring(LITERAL.length()) : settings.key();
    }

    private String sign(byte[] payload, Path key, boolean byAgent) {
        if (!Files.isRegularFile(key)) {
            throw new EnvironmentFailure(
                    "cannot sign: the key `" + key + "` of `user.signingkey` is not there, expected an SSH key",
                    "make one: `ssh-keygen -t ed25519 -f " + key + "`, or publish unsigned: `--no-sign`");
        }
        String program = settings.program().isEmpty() ? "ssh-keygen" : settings.program();
        List<String> command = new ArrayList<>(List.of(program, "-Y", "sign", "-n", "git", "-f", key.toString()));
        if (byAgent) {
            command.add("-U");
        }
        SigningProgram.Answer answer = SigningProgram.run(command, payload, surroundings);
        if (answer.code() != 0 || !answer.out().contains("-----BEGIN SSH SIGNATURE-----")) {
            throw new EnvironmentFailure(
                    "cannot sign with `" + words() + "`: " + program + " says: "
                            + Sanitiser.line(answer.complaint().strip()),
                    "unlock the key: `ssh-add " + key.toString().replaceFirst("\\.pub$", "") + "`",
                    "or publish unsigned: `--no-sign`");
        }
        return answer.out();
    }
}
