package org.aigenlabs.resolver.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.schema.failure.TrustFailure;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The rule for a server's key: the one that {@code known_hosts} holds is right, another one is refused, and where there
 * is none a person is shown its fingerprint and decides.
 *
 * <p>JGit's own reader of {@code known_hosts} looks up and appends (hashed names, markers for authorities and revoked
 * keys); it would also offer to replace a key that changed, which is not for us to suggest.
 */
final class HostKeys implements ServerKeyDatabase {
    private final ServerKeyDatabase file;
    private final Path directory;
    private final Questions questions;
    private @Nullable TrustFailure refusal;

    /**
     * @param file what {@code known_hosts} holds
     * @param directory {@code ~/.ssh}
     */
    HostKeys(ServerKeyDatabase file, Path directory, Questions questions) {
        this.file = file;
        this.directory = directory;
        this.questions = questions;
    }

    /** Why the last key was refused; null if none was. */
    @Nullable
    TrustFailure refusal() {
        return refusal;
    }

    @Override
    public List<PublicKey> lookup(String host, InetSocketAddress address, Configuration rules) {
        return file.lookup(host, address, rules);
    }

    @Override
    public boolean accept(
            String host,
            InetSocketAddress address,
            PublicKey key,
            Configuration rules,
            @Nullable CredentialsProvider ignored) {
        SilentAnswer listener = new SilentAnswer();
        if (file.accept(host, address, key, new Strictness(rules, Strictness.MATCH), listener)) {
            return true;
        }
        if (listener.wasTold() || !file.lookup(host, address, rules).isEmpty()) {
            return refuse(changed(host, key, listener.words()));
        }
        if (!mayAdd(host, key, rules)) {
            return false;
        }
        makeDirectory();
        return file.accept(host, address, key, new Strictness(rules, Strictness.NEW), listener);
    }

    private boolean mayAdd(String host, PublicKey key, Configuration rules) {
        if (key instanceof OpenSshCertificate) {
            return refuse(
                    new TrustFailure("cannot connect to `" + host + "`: its certificate is signed by an authority "
                            + "that `~/.ssh/known_hosts` does not name, expected a line `@cert-authority`"));
        }
        return switch (rules.getStrictHostKeyChecking()) {
            case ACCEPT_NEW, ACCEPT_ANY -> true;
            case REQUIRE_MATCH -> refuse(unknown(host, key));
            case ASK -> ask(host, key) || refuse(unknown(host, key));
        };
    }

    private boolean ask(String host, PublicKey key) {
        return questions.canAsk()
                && questions.confirm(
                        List.of(
                                "The host " + host + " is not known yet. Its " + type(key) + " key has the fingerprint",
                                "  " + fingerprint(key),
                                "Compare it with the one that the host publishes."),
                        "Connect, and remember this key in ~/.ssh/known_hosts?");
    }

    private static TrustFailure unknown(String host, PublicKey key) {
        return new TrustFailure(
                "cannot connect to `" + host + "`: its " + type(key) + " key `" + fingerprint(key)
                        + "` is not known, expected it in `~/.ssh/known_hosts`",
                "compare the fingerprint with the one that the host publishes, then run `ssh " + sshArguments(host)
                        + "` once");
    }

    private static TrustFailure changed(String host, PublicKey key, String words) {
        boolean revoked = words.toLowerCase(Locale.ROOT).contains("revoked");
        return new TrustFailure(
                "cannot connect to `" + host + "`: its " + type(key) + " key `" + fingerprint(key) + "` is "
                        + (revoked
                                ? "marked as revoked in `~/.ssh/known_hosts`"
                                : "not the one in `~/.ssh/known_hosts`: somebody may be between you and the host"),
                "ask the host's owner; if the key was changed on purpose, run `ssh-keygen -R '" + host + "'`");
    }

    private boolean refuse(TrustFailure why) {
        refusal = why;
        return false;
    }

    /** {@code [host]:port} as arguments of ssh. */
    private static String sshArguments(String host) {
        int colon = host.lastIndexOf("]:");
        return host.startsWith("[") && colon > 0
                ? "-p " + host.substring(colon + 2) + " " + host.substring(1, colon)
                : host;
    }

    private static String type(PublicKey key) {
        return String.valueOf(KeyUtils.getKeyType(key));
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    /** The first key of all needs a place; where it cannot be made, the key counts for this connection only. */
    @SuppressWarnings("UnusedException")
    private void makeDirectory() {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectory(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException | UnsupportedOperationException e) {
            refusal = null;
        }
    }
}
