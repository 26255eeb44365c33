package org.aigenlabs.resolver.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.aigenlabs.fixtures.shared.SignedCase;
import org.aigenlabs.fixtures.shared.SignedHistories;
import org.aigenlabs.fixtures.shared.StricterVerdict;
import org.aigenlabs.resolver.trust.openpgp.PgpKeys;
import org.aigenlabs.resolver.trust.openpgp.PgpMalformed;
import org.aigenlabs.resolver.trust.ssh.AllowedSigners;
import org.aigenlabs.resolver.trust.ssh.RevokedKeys;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the generator of signed histories; the same rows are a page of the reference. */
@Tag("slow")
class SignedHistoriesTest {
    private static final String SOURCE = "example.invalid/signed-test";
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    static List<SignedCase> cases() {
        return SignedHistories.make().cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isJudgedAsWantedOrMoreStrictly(SignedCase signed) {
        assertThat(verdict(signed).code())
                .isEqualTo(StricterVerdict.of(signed.name())
                        .map(StricterVerdict::code)
                        .orElse(signed.want()));
    }

    private static Verdict verdict(SignedCase signed) {
        SignedHistories histories = SignedHistories.make();
        KnownKeys keys = new KnownKeys(
                AllowedSigners.parse(histories.trust(signed.allowedSigners())),
                signed.name().equals("ssh-revoked-list")
                        ? RevokedKeys.parse(histories.trust("revoked-keys"))
                        : RevokedKeys.NONE,
                () -> openPgp(histories));
        SignatureVerifier verifier = new SignatureVerifier(keys, SOURCE, NOW);
        byte[] raw = histories.object(signed);
        return signed.isTag() && !signed.rev().equals("lightweight")
                ? verifier.verifyTag(raw, "refs/tags/" + signed.rev())
                : verifier.verifyCommit(raw);
    }

    private static PgpKeys openPgp(SignedHistories histories) {
        PgpKeys keys = new PgpKeys();
        for (String file : histories.keyFiles()) {
            Patterns sources =
                    file.equals("pgp-untrusted.asc") ? Patterns.parse("elsewhere.invalid/*") : new Patterns(List.of());
            Armour.readAll(histories.trust(file), "PGP PUBLIC KEY BLOCK").forEach(block -> add(keys, block, sources));
        }
        return keys;
    }

    private static void add(PgpKeys keys, byte[] block, Patterns sources) {
        try {
            keys.add(block, sources);
        } catch (PgpMalformed e) {
            throw new IllegalStateException(e);
        }
    }
}
