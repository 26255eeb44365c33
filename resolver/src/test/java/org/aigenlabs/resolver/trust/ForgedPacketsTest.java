package org.aigenlabs.resolver.trust;

import static org.aigenlabs.resolver.trust.PgpForge.BORN;
import static org.aigenlabs.resolver.trust.PgpForge.CERTIFY;
import static org.aigenlabs.resolver.trust.PgpForge.SIGN;
import static org.aigenlabs.resolver.trust.PgpForge.SIGNED;
import static org.aigenlabs.resolver.trust.PgpForge.bind;
import static org.aigenlabs.resolver.trust.PgpForge.certify;
import static org.aigenlabs.resolver.trust.PgpForge.encoded;
import static org.aigenlabs.resolver.trust.PgpForge.facts;
import static org.aigenlabs.resolver.trust.PgpForge.generator;
import static org.aigenlabs.resolver.trust.PgpForge.primary;
import static org.aigenlabs.resolver.trust.PgpForge.ring;
import static org.aigenlabs.resolver.trust.PgpForge.sign;
import static org.aigenlabs.resolver.trust.PgpForge.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.junit.jupiter.api.Test;

/** Packets that gpg does not make, and what must not come of them. */
class ForgedPacketsTest {
    private final PGPKeyPair primary = PgpForge.key();
    private final PGPKeyPair subkey = PgpForge.key();

    @Test
    void takesASubkeyThatIsBoundBothWays() {
        byte[] keys = ring(primary, certify(primary, CERTIFY), subkey, bind(primary, subkey, SIGN, true));
        assertThat(verdict(keys, sign(subkey))).isEqualTo("GOOD");
    }

    @Test
    void refusesASubkeyThatDoesNotSayThatItBelongsToTheKey() {
        byte[] keys = ring(primary, certify(primary, CERTIFY), subkey, bind(primary, subkey, SIGN, false));
        assertThat(verdict(keys, sign(subkey))).isEqualTo("UNTRUSTED");
    }

    @Test
    void refusesASubkeyThatIsForEncryptionOnly() {
        byte[] keys =
                ring(primary, certify(primary, CERTIFY), subkey, bind(primary, subkey, KeyFlags.ENCRYPT_COMMS, true));
        assertThat(verdict(keys, sign(subkey))).isEqualTo("UNTRUSTED");
    }

    @Test
    void refusesASubkeyThatSomeoneElseBound() {
        PGPKeyPair other = PgpForge.key();
        byte[] keys = ring(primary, certify(primary, CERTIFY), subkey, bind(other, subkey, SIGN, true));
        assertThat(verdict(keys, sign(subkey))).isEqualTo("UNTRUSTED");
    }

    @Test
    void refusesAPrimaryKeyThatMayOnlyCertify() {
        assertThat(verdict(encoded(primary(primary, certify(primary, CERTIFY))), sign(primary)))
                .isEqualTo("UNTRUSTED");
    }

    @Test
    void refusesAKeyWhoseUserIdSomeoneElseSigned() {
        byte[] keys = encoded(primary(primary, certify(subkey, SIGN)));
        assertThat(verdict(keys, sign(primary))).isEqualTo("UNTRUSTED");
    }

    @Test
    void refusesAKeyThatVouchesForItselfWithSha1() throws PGPException {
        PGPSignatureSubpacketGenerator facts = facts(primary, BORN);
        facts.setKeyFlags(true, SIGN);
        PGPSignature weak = generator(primary, PGPSignature.POSITIVE_CERTIFICATION, facts, HashAlgorithmTags.SHA1)
                .generateCertification(PgpForge.USER, primary.getPublicKey());
        assertThat(verdict(encoded(primary(primary, weak)), sign(primary))).isEqualTo("WEAK");
    }

    @Test
    void refusesASignatureWhoseOwnTimeIsOver() {
        PGPSignatureSubpacketGenerator facts = facts(primary, SIGNED);
        facts.setSignatureExpirationTime(true, Duration.ofDays(30).toSeconds());
        assertThat(verdict(good(), sign(generator(primary, PGPSignature.BINARY_DOCUMENT, facts))))
                .isEqualTo("EXPIRED_SIG");
    }

    @Test
    void refusesASignatureFromTheFuture() {
        PGPSignatureSubpacketGenerator facts = facts(primary, PgpForge.NOW.plus(Duration.ofDays(2)));
        assertThat(verdict(good(), sign(generator(primary, PGPSignature.BINARY_DOCUMENT, facts))))
                .isEqualTo("NOT_YET_VALID");
    }

    @Test
    void refusesASignatureFromBeforeItsKey() {
        PGPSignatureSubpacketGenerator facts = facts(primary, BORN.minus(Duration.ofDays(2)));
        assertThat(verdict(good(), sign(generator(primary, PGPSignature.BINARY_DOCUMENT, facts))))
                .isEqualTo("NOT_YET_VALID");
    }

    @Test
    void refusesASignatureThatIsNoneOfADocument() {
        PGPSignatureSubpacketGenerator facts = facts(primary, SIGNED);
        assertThat(verdict(good(), sign(generator(primary, PGPSignature.STAND_ALONE, facts))))
                .isEqualTo("MALFORMED");
    }

    @Test
    void refusesWhatMustBeUnderstoodAndIsNot() {
        PGPSignatureSubpacketGenerator facts = facts(primary, SIGNED);
        facts.addNotationData(true, true, "only-for@example.invalid", "something else");
        assertThat(verdict(good(), sign(generator(primary, PGPSignature.BINARY_DOCUMENT, facts))))
                .isEqualTo("UNSUPPORTED");
    }

    @Test
    void findsTheKeyByTheHashedFingerprintOnly() {
        PGPSignatureSubpacketGenerator facts = new PGPSignatureSubpacketGenerator();
        facts.setSignatureCreationTime(true, java.util.Date.from(SIGNED));
        assertThat(verdict(good(), sign(generator(primary, PGPSignature.BINARY_DOCUMENT, facts))))
                .isEqualTo("UNSUPPORTED");
    }

    @Test
    void refusesAGoodSignatureFollowedByABadOne() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(sign(primary));
        both.writeBytes(sign(subkey));
        assertThat(verdict(good(), both.toByteArray())).isEqualTo("MULTIPLE");
    }

    @Test
    void refusesBytesBehindTheSignature() {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.writeBytes(sign(primary));
        more.writeBytes(new byte[] {0, 1, 2});
        assertThat(verdict(good(), more.toByteArray())).isEqualTo("MALFORMED");
    }

    @Test
    void believesARevocationHoweverOldItsHash() throws PGPException {
        PGPSignature revocation = generator(
                        primary, PGPSignature.KEY_REVOCATION, facts(primary, BORN), HashAlgorithmTags.SHA1)
                .generateCertification(primary.getPublicKey());
        PGPPublicKey revoked = PGPPublicKey.addCertification(primary(primary, certify(primary, SIGN)), revocation);
        assertThat(verdict(encoded(revoked), sign(primary))).isEqualTo("REVOKED");
    }

    @Test
    void doesNotBelieveSomeoneElsesRevocation() throws PGPException {
        PGPSignature revocation = generator(subkey, PGPSignature.KEY_REVOCATION, facts(subkey, BORN))
                .generateCertification(primary.getPublicKey());
        PGPPublicKey claimed = PGPPublicKey.addCertification(primary(primary, certify(primary, SIGN)), revocation);
        assertThat(verdict(encoded(claimed), sign(primary))).isEqualTo("GOOD");
    }

    private byte[] good() {
        return encoded(primary(primary, certify(primary, SIGN)));
    }
}
