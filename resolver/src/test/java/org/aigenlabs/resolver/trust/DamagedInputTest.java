package org.aigenlabs.resolver.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.aigenlabs.resolver.trust.openpgp.PgpKeys;
import org.aigenlabs.resolver.trust.openpgp.PgpMalformed;
import org.aigenlabs.resolver.trust.ssh.AllowedSigners;
import org.aigenlabs.resolver.trust.ssh.RevokedKeys;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.junit.jupiter.api.Test;

/** Whatever is damaged, too large or too much: nothing is verified that is not, and nothing escapes. */
class DamagedInputTest {
    private static final SignatureVerifier NOBODY = new SignatureVerifier(KnownKeys.NONE, "", PgpForge.NOW);
    private static final PGPKeyPair KEY = PgpForge.key();
    private static final byte[] RING = PgpForge.encoded(PgpForge.primary(KEY, PgpForge.certify(KEY, PgpForge.SIGN)));

    @Test
    void noChangedByteOfASignatureStaysGood() {
        byte[] signature = PgpForge.sign(KEY);
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            if (!PgpForge.verdict(RING, changed).equals("GOOD")) {
                continue;
            }
            assertThat(isHint(signature, i))
                    .as("byte %d of %d", i, signature.length)
                    .isTrue();
        }
    }

    /** What a signature does not cover: hints at key and hash, and bit counts of numbers whose bytes count. */
    private static boolean isHint(byte[] signature, int at) {
        int unhashed = 8 + number(signature, 6);
        int hash = unhashed + 2 + number(signature, unhashed);
        int first = hash + 2;
        int second = first + 2 + (number(signature, first) + 7) / 8;
        return (at >= unhashed && at < first + 2) || at == second || at == second + 1;
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    @Test
    void aVerifierThatThrowsHasNotVerified() {
        KnownKeys broken = new KnownKeys(AllowedSigners.NONE, RevokedKeys.NONE, () -> {
            throw new IllegalStateException("no keys today");
        });
        Verdict verdict =
                new SignatureVerifier(broken, "", PgpForge.NOW).verifyCommit(PgpForge.signed(PgpForge.sign(KEY)));
        assertThat(verdict).isInstanceOf(Verdict.Malformed.class);
    }

    @Test
    void anArmourBombIsNotUnpacked() {
        byte[] bomb = new byte[SignatureVerifier.LARGEST_SIGNATURE];
        assertThat(NOBODY.verifyCommit(PgpForge.signed(bomb)))
                .isEqualTo(new Verdict.Malformed("it is larger than 65536 bytes"));
    }

    @Test
    void anX509SignatureIsUnsupportedAndNeverUnsigned() {
        String text = new String(PgpForge.signed(new byte[] {1}), StandardCharsets.UTF_8)
                .replace("PGP SIGNATURE", "SIGNED MESSAGE");
        assertThat(NOBODY.verifyCommit(text.getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("UNSUPPORTED");
    }

    @Test
    void aSignatureForSha256RepositoriesIsUnsupported() {
        String text =
                new String(PgpForge.signed(new byte[] {1}), StandardCharsets.UTF_8).replace("gpgsig", "gpgsig-sha256");
        assertThat(NOBODY.verifyCommit(text.getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("UNSUPPORTED");
    }

    @Test
    void anObjectThatIsOnlyNoiseIsNotVerified() {
        byte[] noise = new byte[4096];
        new Random(8).nextBytes(noise);
        assertThat(NOBODY.verifyCommit(noise).code()).isEqualTo("UNSIGNED");
        assertThat(NOBODY.verifyTag(noise, "refs/tags/v1").code()).isEqualTo("UNSIGNED");
    }

    @Test
    void aDamagedKeyFileAddsNoKey() {
        PgpKeys keys = new PgpKeys();
        byte[] cut = Arrays.copyOf(RING, RING.length - 3);
        assertThatThrownBy(() -> keys.add(cut, new Patterns(List.of()))).isInstanceOf(PgpMalformed.class);
        assertThat(keys.entries()).isEmpty();
    }

    @Test
    void aSignatureIsNoKeyFile() {
        assertThatThrownBy(() -> new PgpKeys().add(PgpForge.sign(KEY), new Patterns(List.of())))
                .isInstanceOf(PgpMalformed.class);
    }

    @Test
    void findsOneKeyAmongTenThousand() throws PgpMalformed {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) {
            many.writeBytes(i % 100 == 0 ? PgpForge.encoded(PgpForge.key().getPublicKey()) : RING);
        }
        assertThat(new PgpKeys()
                        .add(many.toByteArray(), new Patterns(List.of()))
                        .entries())
                .hasSize(101);
        assertThat(PgpForge.verdict(many.toByteArray(), PgpForge.sign(KEY))).isEqualTo("GOOD");
    }
}
