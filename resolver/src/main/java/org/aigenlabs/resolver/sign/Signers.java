package org.aigenlabs.resolver.sign;

import java.util.Optional;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.schema.failure.UsageFailure;

/** The choice of what signs, by the user's settings of git. */
public final class Signers {
    /** Whether a signature is wished for. */
    public enum Wish {
        /** There must be one. */
        SIGN,
        /** There must be none. */
        LEAVE_UNSIGNED,
        /** As the user's git is set: one if it signs, or has a key to sign with. */
        AS_SET
    }

    private Signers() {}

    /**
     * What signs.
     *
     * @param identity whose OpenPGP key is looked for where the settings name none
     * @throws UsageFailure if a signature is wished for and there is no key
     */
    public static Signer choose(Wish wish, SigningSettings settings, GitIdentity identity, Surroundings surroundings) {
        return switch (wish) {
            case LEAVE_UNSIGNED -> Signer.NONE;
            case SIGN -> of(settings, identity, surroundings).orElseThrow(Signers::noKey);
            case AS_SET ->
                settings.wanted() || !settings.key().isEmpty()
                        ? of(settings, identity, surroundings).orElseThrow(Signers::noKey)
                        : Signer.NONE;
        };
    }

    private static Optional<Signer> of(SigningSettings settings, GitIdentity identity, Surroundings surroundings) {
        return switch (settings.format()) {
            case SSH -> sshKey(settings, surroundings).map(key -> new SshSigner(with(settings, key), surroundings));
            case OPENPGP -> {
                String key = settings.key().isEmpty() ? identity.toString() : settings.key();
                yield Optional.of(new OpenPgpSigner(with(settings, key), surroundings));
            }
            case OTHER ->
                throw new UsageFailure(
                        "cannot sign: `gpg.format` of your git is neither `ssh` nor `openpgp`, expected one of them:"
                                + " nobody could check another here",
                        "choose one: `git config --global gpg.format ssh`, or publish unsigned: `--no-sign`");
        };
    }

    private static Optional<String> sshKey(SigningSettings settings, Surroundings surroundings) {
        if (!settings.key().isEmpty()) {
            return Optional.of(settings.key());
        }
        if (settings.keyCommand().isEmpty()) {
            return Optional.empty();
        }
        // the shell splits what the user wrote, as git does
        SigningProgram.Answer answer = SigningProgram.run(
                java.util.List.of("/bin/sh", "-c", settings.keyCommand()), new byte[0], surroundings);
        return answer.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("ssh-") || line.startsWith("key::"))
                .findFirst();
    }

    private static SigningSettings with(SigningSettings settings, String key) {
        return new SigningSettings(
                settings.wanted(), settings.format(), key, settings.program(), settings.keyCommand());
    }

    private static UsageFailure noKey() {
        return new UsageFailure(
                "cannot sign: your git names no key in `user.signingkey`, expected one",
                "make one: `ssh-keygen -t ed25519 -f ~/.ssh/signing`, then `git config --global gpg.format ssh` and"
                        + " `git config --global user.signingkey ~/.ssh/signing.pub`",
                "or publish unsigned: `--no-sign`");
    }
}
