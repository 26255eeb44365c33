package org.aigenlabs.resolver.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aigenlabs.resolver.trust.openpgp.PgpKeys;
import org.aigenlabs.resolver.trust.openpgp.PgpMalformed;
import org.aigenlabs.resolver.trust.rule.TrustPolicy;
import org.aigenlabs.resolver.trust.ssh.AllowedSigners;
import org.aigenlabs.resolver.trust.ssh.RevokedKeys;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/**
 * The directory {@code trust} of a root: whose keys count, and what the user demands.
 *
 * <p>Files that are not there hold nothing. Nothing outside it counts, {@code ~/.gnupg} and {@code ~/.ssh} least of all.
 */
public final class TrustFiles {
    /** Whose SSH keys count. */
    public static final String ALLOWED_SIGNERS = "allowed_signers";

    /** Which SSH keys no longer do. */
    public static final String REVOKED_KEYS = "revoked_keys";

    /** Below it, files of OpenPGP keys. */
    public static final String OPENPGP = "openpgp";

    /** What the user demands. */
    public static final String POLICY = "policy.yaml";

    /** The label of an armoured key. */
    public static final String KEY_LABEL = "PGP PUBLIC KEY BLOCK";

    /** Begins a line before the armour of a key that names the sources it is for. */
    public static final String FOR = "# for ";

    private static final int LARGEST_POLICY = 256 * 1024;
    private static final int MOST_KEY_FILES = 10_000;

    private final Path directory;

    public TrustFiles(Path directory) {
        this.directory = directory;
    }

    /** All keys; {@code warnings} is told of each file that counts for nothing because it is damaged. */
    public KnownKeys keys(Consumer<String> warnings) {
        return new KnownKeys(allowed(), revoked(), () -> openPgp(warnings));
    }

    /** The allowed signers. */
    public AllowedSigners allowed() {
        return AllowedSigners.parse(new String(read(ALLOWED_SIGNERS, AllowedSigners.LARGEST), UTF_8));
    }

    /** SSH keys that count no longer, whoever says otherwise. */
    RevokedKeys revoked() {
        return RevokedKeys.parse(new String(revokedBytes(), UTF_8));
    }

    byte[] revokedBytes() {
        return read(REVOKED_KEYS, AllowedSigners.LARGEST);
    }

    /** The user's rules. */
    @SuppressWarnings("UnusedException") // told by the policy
    public TrustPolicy policy() {
        try {
            return PolicyReader.read(read(POLICY, LARGEST_POLICY));
        } catch (EnvironmentFailure e) {
            return PolicyReader.unreadable(e.getMessage());
        }
    }

    /** The OpenPGP keys. */
    public PgpKeys openPgp(Consumer<String> warnings) {
        PgpKeys keys = new PgpKeys();
        for (Path file : keyFiles()) {
            try {
                add(keys, read(OPENPGP + "/" + file.getFileName(), PgpKeys.LARGEST));
            } catch (PgpMalformed e) {
                warnings.accept("the key file `" + file + "` counts for nothing: " + e.why());
            }
        }
        return keys;
    }

    /**
     * Adds the armoured keys of a file, and tells whom it says they are for.
     *
     * @throws PgpMalformed if it is anything else
     */
    public static void add(PgpKeys keys, byte[] file) throws PgpMalformed {
        String text = new String(file, ISO_8859_1);
        List<byte[]> blocks = Armour.readAll(text, KEY_LABEL);
        if (blocks.isEmpty()) {
            keys.add(file, sources(""));
        }
        for (byte[] block : blocks) {
            keys.add(block, sources(text));
        }
    }

    private static Patterns sources(String text) {
        return new Patterns(text.lines()
                .takeWhile(line -> !line.startsWith("-----"))
                .filter(line -> line.startsWith(FOR))
                .map(line -> line.substring(FOR.length()).strip())
                .toList());
    }

    private List<Path> keyFiles() {
        Path folder = directory.resolve(OPENPGP);
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.{asc,gpg,pgp}")) {
            for (Path file : stream) {
                files.add(file);
                if (files.size() > MOST_KEY_FILES) {
                    throw new EnvironmentFailure(
                            "cannot read `" + folder + "`: it holds more than " + MOST_KEY_FILES + " files of keys");
                }
            }
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot read `" + folder + "`", e, "check its permissions");
        }
        files.sort(null);
        return files;
    }

    @SuppressWarnings("UnusedException") // a file that is not there holds nothing
    private byte[] read(String name, int limit) {
        Path file = directory.resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new EnvironmentFailure("cannot read `" + file + "`: it is larger than " + limit + " bytes");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot read `" + file + "`", e, "check its permissions");
        }
    }
}
