package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.util.function.Supplier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Reads a private key in PEM: PKCS#8 or the older forms, encrypted or not. */
final class PemKey {
    private PemKey() {}

    /** The first key in {@code pem}; {@code passphrase} is asked only for one that is encrypted. */
    static PrivateKey read(String pem, Supplier<String> passphrase) throws IOException {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                PrivateKeyInfo info = switch (found) {
                    case PrivateKeyInfo plain -> plain;
                    case PEMKeyPair pair -> pair.getPrivateKeyInfo();
                    case PEMEncryptedKeyPair pair ->
                        pair.decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                                        .setProvider(provider)
                                        .build(passphrase.get().toCharArray()))
                                .getPrivateKeyInfo();
                    case PKCS8EncryptedPrivateKeyInfo closed ->
                        closed.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                                .setProvider(provider)
                                .build(passphrase.get().toCharArray()));
                    default -> null;
                };
                if (info != null) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
            }
        } catch (OperatorCreationException | PKCSException e) {
            throw new IOException("the key does not open", e);
        }
        throw new IOException("there is no key");
    }
}
