package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of the test's own, with certificates for a server and for a client, made by OpenSSL. */
final class Certificates {
    private static final char[] OPEN = "open".toCharArray();

    private final Path directory;

    private Certificates(Path directory) {
        this.directory = directory;
    }

    /** Makes them in {@code directory}. */
    static Certificates make(Path directory) {
        try {
            Files.createDirectories(directory);
            Certificates made = new Certificates(directory);
            made.openssl("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=authority -keyout ca.key -out ca.pem");
            made.signed("server", "subjectAltName=IP:127.0.0.1,DNS:github.com,DNS:gitlab.com\n");
            made.signed("client", "extendedKeyUsage=clientAuth\n");
            made.openssl("pkcs12 -export -in server.pem -inkey server.key -out server.p12 -passout pass:open");
            made.openssl("pkcs8 -topk8 -in client.key -out closed.key -passout pass:open -v2 aes256");
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signed(String name, String extensions) throws IOException {
        Files.writeString(directory.resolve(name + ".ext"), extensions);
        openssl("req -newkey rsa:2048 -nodes -subj /CN=" + name + " -keyout " + name + ".key -out " + name + ".csr");
        openssl("x509 -req -days 2 -in " + name + ".csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile " + name
                + ".ext -out " + name + ".pem");
    }

    private void openssl(String words) {
        SshHome.run(Map.of(), "sh", "-c", "cd '" + directory + "' && command -v openssl && openssl " + words);
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** What the server shows, and whom it lets in. */
    SSLContext server() {
        try (InputStream keys = Files.newInputStream(file("server.p12"));
                InputStream authority = Files.newInputStream(file("ca.pem"))) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(keys, OPEN);
            KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            mine.init(own, OPEN);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(authority));
            TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            others.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(mine.getKeyManagers(), others.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
