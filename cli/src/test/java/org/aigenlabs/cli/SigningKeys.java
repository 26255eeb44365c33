package org.aigenlabs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Keys of an author that sign, made for one test. */
final class SigningKeys {
    private SigningKeys() {}

    /** Makes {@code .ssh/id_ed25519} in {@code home}, locked with {@code passphrase}; the line of the public key. */
    static String ssh(Path home, String passphrase) throws IOException, InterruptedException {
        Path key = Files.createDirectories(home.resolve(".ssh")).resolve("id_ed25519");
        said(home, "ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-f", key.toString());
        return Files.readString(Path.of(key + ".pub"));
    }

    /** What git is told to sign with that key, and to believe what {@code signers} lists. */
    static String sshConfiguration(Path signers) {
        return "[gpg]\n\tformat = ssh\n[user]\n\tsigningkey = ~/.ssh/id_ed25519.pub\n[gpg \"ssh\"]\n"
                + "\tallowedSignersFile = " + signers + "\n";
    }

    /** Makes a key without a passphrase in {@code .gnupg} of {@code home}. */
    static OpenPgp openPgp(Path home) throws IOException, InterruptedException {
        Path keys = home.resolve(".gnupg");
        Files.createDirectory(keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        OpenPgp made = new OpenPgp(home);
        made.gpg("--passphrase", "", "--quick-gen-key", "Ann <ann@example.invalid>", "ed25519", "sign", "never");
        return made;
    }

    /** A key ring; its agent ends when this is closed. */
    record OpenPgp(Path home) implements AutoCloseable {
        String fingerprint() throws IOException, InterruptedException {
            return gpg("--with-colons", "--list-secret-keys")
                    .lines()
                    .filter(line -> line.startsWith("fpr:"))
                    .map(line -> line.split(":", -1)[9])
                    .findFirst()
                    .orElseThrow();
        }

        private String gpg(String... words) throws IOException, InterruptedException {
            List<String> all = new ArrayList<>(List.of("gpg", "--batch"));
            all.addAll(List.of(words));
            return said(home, all.toArray(String[]::new));
        }

        String git(String... words) throws IOException, InterruptedException {
            List<String> all = new ArrayList<>(List.of("git"));
            all.addAll(List.of(words));
            return said(home, all.toArray(String[]::new));
        }

        @Override
        public void close() throws IOException {
            try {
                said(home, "gpgconf", "--kill", "gpg-agent");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What a program says, whatever comes of it; {@code home} is its user's. */
    private static String said(Path home, String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("GNUPGHOME", home.resolve(".gnupg").toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
