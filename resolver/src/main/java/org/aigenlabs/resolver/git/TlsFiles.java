package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/**
 * Files with keys and certificates for TLS, as git's configuration names them: {@code http.sslCAInfo} in the place of
 * the authorities that Java trusts, {@code http.sslCert} and {@code http.sslKey} to show the server.
 * {@code http.sslVerify} is never obeyed.
 *
 * @param authorities empty if not set
 * @param certificate empty if not set
 * @param key empty if it is in the file of the certificate
 */
record TlsFiles(String authorities, String certificate, String key, Path home) {
    /** Those for {@code url}. */
    static TlsFiles of(String url, UserGitConfig git, Surroundings surroundings) {
        return new TlsFiles(
                either(surroundings.variable("GIT_SSL_CAINFO"), git.http("sslCAInfo", url)),
                either(surroundings.variable("GIT_SSL_CERT"), git.http("sslCert", url)),
                either(surroundings.variable("GIT_SSL_KEY"), git.http("sslKey", url)),
                surroundings.home());
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    /** Makes sockets with them; null if none is named. {@code questions} are for the passphrase of a key. */
    @Nullable
    SSLSocketFactory sockets(Questions questions) {
        if (authorities.isEmpty() && certificate.isEmpty()) {
            return null;
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(certificate.isEmpty() ? null : keys(questions), authorities.isEmpty() ? null : trust(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new EnvironmentFailure(
                    "cannot use `http.sslCAInfo`, `http.sslCert` or `http.sslKey` of git's configuration: "
                            + "expected readable PEM files",
                    e);
        }
    }

    private TrustManager[] trust() throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        int number = 0;
        for (Certificate each : certificates(authorities)) {
            store.setCertificateEntry("authority-" + number++, each);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private KeyManager[] keys(Questions questions) throws GeneralSecurityException, IOException {
        String file = key.isEmpty() ? certificate : key;
        String pem = Files.readString(path(file), StandardCharsets.UTF_8);
        PrivateKey mine = PemKey.read(pem, () -> questions.askHidden("Passphrase for the key " + file + ":"));
        KeyStore store = empty();
        char[] none = new char[0];
        store.setKeyEntry("own", mine, none, certificates(certificate).toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, none);
        return factory.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }

    private Collection<? extends Certificate> certificates(String file) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(path(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private Path path(String file) {
        return file.startsWith("~/") ? home.resolve(file.substring(2)) : home.resolve(file);
    }
}
