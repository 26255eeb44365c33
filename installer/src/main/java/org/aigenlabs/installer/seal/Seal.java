package org.aigenlabs.installer.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * What is written here comes out behind a passphrase, as an OpenPGP message that {@code gpg -d} reads from GnuPG 2.2.21 on:
 * AES-256 in OCB mode (packet 20), the key made of the passphrase by iterated S2K with the highest count there is.
 *
 * <p>Argon2id would be harder to guess, but no GnuPG reads the messages of version 6 that it takes.
 */
public final class Seal extends OutputStream {
    /** Sixty-five million bytes are hashed for every guess: what the one byte for it can say at most. */
    private static final int COUNT = 0xFF;

    /** Of 2 to the power of this and 6 bytes is each part that is authenticated by itself: 64 KiB. */
    private static final int CHUNK = 10;

    private static final int BUFFER = 1 << 16;

    private final PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
    private final OutputStream sealed;
    private final OutputStream clear;

    /** @param out is not closed with this */
    public Seal(OutputStream out, char[] passphrase) throws IOException {
        SecureRandom random = new SecureRandom();
        BcPGPDataEncryptorBuilder cipher = new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256);
        cipher.setSecureRandom(random);
        cipher.setWithAEAD(AEADAlgorithmTags.OCB, CHUNK);
        cipher.setUseV5AEAD();
        PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(cipher);
        try {
            BcPBEKeyEncryptionMethodGenerator method = new BcPBEKeyEncryptionMethodGenerator(
                    passphrase, new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256), COUNT);
            method.setSecureRandom(random);
            generator.addMethod(method);
            this.sealed = generator.open(out, new byte[BUFFER]);
            // neither a name nor a time: both would be told to whoever opens it
            this.clear = literal.open(sealed, PGPLiteralData.BINARY, "", Date.from(Instant.EPOCH), new byte[BUFFER]);
        } catch (PGPException e) {
            throw new IOException("it cannot be encrypted", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        clear.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        clear.write(bytes, offset, length);
    }

    /** Ends the message. */
    @Override
    public void close() throws IOException {
        clear.close();
        sealed.close();
    }
}
