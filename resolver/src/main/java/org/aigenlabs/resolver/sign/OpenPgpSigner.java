package org.aigenlabs.resolver.sign;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.text.Sanitiser;

/** Signs with {@code gpg --detach-sign}, as git does. */
final class OpenPgpSigner implements Signer {
    private static final String CREATED = "[GNUPG:] SIG_CREATED ";

    private final SigningSettings settings;
    private final Surroundings surroundings;

    OpenPgpSigner(SigningSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public String words() {
        return "OpenPGP key " + settings.key();
    }

    @Override
    public String sign(byte[] payload) {
        String program = settings.program().isEmpty() ? "gpg" : settings.program();
        List<String> command = new ArrayList<>(List.of(program, "--status-fd=2"));
        if (!surroundings.questions().canAsk()) {
            command.addAll(List.of("--batch", "--no-tty", "--pinentry-mode", "error"));
        }
        command.addAll(List.of("-bsau", settings.key()));
        SigningProgram.Answer answer = SigningProgram.run(command, payload, surroundings);
        if (answer.code() != 0 || !answer.complaint().contains(CREATED)) {
            throw new EnvironmentFailure(
                    "cannot sign with `" + words() + "`: " + program + " says: " + words(answer.complaint()),
                    "look whether it is there: `gpg --list-secret-keys`; unlock it: `echo | gpg -s -o /dev/null`",
                    "or publish unsigned: `--no-sign`");
        }
        return answer.out();
    }

    private static String words(String complaint) {
        return Sanitiser.line(String.join(
                "; ",
                complaint
                        .lines()
                        .filter(line -> !line.startsWith("[GNUPG:]"))
                        .map(String::strip)
                        .toList()));
    }
}
