package org.aigenlabs.cli.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceOptions;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.resolver.trust.Armour;
import org.aigenlabs.resolver.trust.TrustFiles;
import org.aigenlabs.resolver.trust.openpgp.PgpKeys;
import org.aigenlabs.resolver.trust.openpgp.PgpMalformed;
import org.aigenlabs.resolver.trust.pin.PinStore;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.resolver.trust.rule.TrustPolicy;
import org.aigenlabs.resolver.trust.ssh.AllowedSigners;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.source.Source;

/** Whom the user trusts: keys, rules, and what is known of sources. */
public final class TrustOperation {
    private static final String ARMOUR_BEGIN = "-----BEGIN " + TrustFiles.KEY_LABEL;
    private static final String PRIVATE = "PRIVATE KEY";

    private final RootLayout layout;
    private final Disk disk;
    private final SourceParser sources;
    private final TrustFiles files;

    public TrustOperation(RootLayout layout, Disk disk, SourceParser sources) {
        this.layout = layout;
        this.disk = disk;
        this.sources = sources;
        this.files = new TrustFiles(layout.trust());
    }

    /**
     * Keys that are read and not trusted yet.
     *
     * @param lines for the allowed signers
     * @param packets OpenPGP keys, one each
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Offered(List<TrustedKey> keys, List<String> lines, List<byte[]> packets) {}

    /** The keys that count, SSH first; {@code warnings} gets a sentence for all that cannot be read. */
    public List<TrustedKey> list(List<String> warnings) {
        AllowedSigners allowed = files.allowed();
        allowed.problems()
                .forEach(problem -> warnings.add("line " + problem.line() + " of `" + TrustFiles.ALLOWED_SIGNERS
                        + "` counts for nobody: " + problem.why()));
        Stream<TrustedKey> ssh = allowed.entries().stream().map(TrustOperation::key);
        Stream<TrustedKey> openPgp = disk.type(openPgp()) == EntryType.ABSENT
                ? Stream.of()
                : files.openPgp(warnings::add).entries().stream().map(TrustOperation::key);
        return Stream.concat(ssh, openPgp).toList();
    }

    /** The user's rules. */
    public TrustPolicy policy() {
        return files.policy();
    }

    private static TrustedKey key(AllowedSigners.Entry entry) {
        List<String> principals = Arrays.asList(entry.principals().split(",", -1));
        return new TrustedKey(
                "SSH",
                entry.fingerprint(),
                principals.stream().filter(each -> !each.contains("/")).collect(Collectors.joining(", ")),
                principals.stream().filter(each -> each.contains("/")).collect(Collectors.joining(", ")),
                entry.restrictions());
    }

    private static TrustedKey key(PgpKeys.Entry entry) {
        return new TrustedKey(
                "OpenPGP", entry.signer().fingerprint(), entry.signer().name(), String.join(", ", entry.sources()), "");
    }

    /**
     * Reads keys from {@code file}: OpenPGP keys, lines of allowed signers, or public SSH keys.
     *
     * @param owner whose the SSH keys are, where the file does not say
     * @param scope patterns of the sources that they are to count for; empty for all
     */
    public Offered read(Path file, String owner, List<String> scope) {
        byte[] bytes = disk.read(file, PgpKeys.LARGEST);
        String text = new String(bytes, UTF_8);
        if (text.contains(PRIVATE)) {
            throw new UsageFailure(
                    "cannot trust `" + file + "`: it holds a private key, expected a public one",
                    "give the file that ends in `.pub`; nobody else is to see this one");
        }
        boolean binary = bytes.length > 0 && bytes[0] < 0;
        return text.contains(ARMOUR_BEGIN) || binary ? openPgp(file, bytes, scope) : ssh(file, text, owner, scope);
    }

    private Offered openPgp(Path file, byte[] bytes, List<String> scope) {
        PgpKeys keys = new PgpKeys();
        try {
            TrustFiles.add(keys, bytes);
        } catch (PgpMalformed e) {
            throw new InvalidFailure("cannot read the key file `" + file + "`: " + e.why(), e);
        }
        List<TrustedKey> shown = keys.entries().stream()
                .map(entry -> new TrustedKey(
                        "OpenPGP", entry.signer().fingerprint(), entry.signer().name(), String.join(", ", scope), ""))
                .toList();
        return new Offered(
                shown,
                List.of(),
                shown.stream()
                        .map(key -> keys.packets(key.fingerprint()).orElseThrow())
                        .toList());
    }

    private static Offered ssh(Path file, String text, String owner, List<String> scope) {
        List<String> lines = new ArrayList<>();
        List<TrustedKey> keys = new ArrayList<>();
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String made = AllowedSigners.parse(line).entries().isEmpty() ? principals(owner, line) + " " + line : line;
            List<String> words = Arrays.asList(made.split("[ \t]+", 2));
            String whole = String.join(
                            ",",
                            Stream.concat(Stream.of(words.getFirst()), scope.stream())
                                    .toList()) + " " + words.getLast();
            List<AllowedSigners.Entry> entries = AllowedSigners.parse(whole).entries();
            if (entries.isEmpty()) {
                throw new InvalidFailure(
                        "cannot read the key file `" + file
                                + "`: a line is neither a public key nor one of allowed signers",
                        "`ssh-keygen -y -f KEY` prints the public half of a key");
            }
            lines.add(whole);
            keys.add(key(entries.getFirst()));
        }
        if (lines.isEmpty()) {
            throw new InvalidFailure("cannot read the key file `" + file + "`: it holds no key");
        }
        return new Offered(keys, lines, List.of());
    }

    /** A key that says nothing of its owner is anybody's name. */
    private static String principals(String owner, String line) {
        List<String> words = Arrays.asList(line.split("[ \t]+", -1));
        String comment = words.size() > 2 ? words.get(2) : "";
        String named = owner.isEmpty() ? comment : owner;
        return named.matches("[^\\s,\"!*?/]+@[^\\s,\"!*?/]+") ? named : "*";
    }

    /** Trusts what was read. */
    public void add(Offered offered, List<String> scope) {
        new Directories(disk).create(openPgp(), Mode.PRIVATE_DIRECTORY);
        if (!offered.lines().isEmpty()) {
            String now = allowedText();
            List<String> known = now.lines().toList();
            String more = offered.lines().stream()
                    .filter(line -> !known.contains(line))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            replace(allowedFile(), now + (now.isEmpty() || now.endsWith("\n") ? "" : "\n") + more);
        }
        for (int i = 0; i < offered.packets().size(); i++) {
            String about = scope.stream()
                    .map(pattern -> TrustFiles.FOR + pattern + "\n")
                    .collect(Collectors.joining());
            replace(
                    keyFile(offered.keys().get(i).fingerprint()),
                    about + Armour.write(offered.packets().get(i), TrustFiles.KEY_LABEL));
        }
    }

    /**
     * Trusts the key {@code fingerprint} no longer.
     *
     * @throws UsageFailure if it was not trusted
     */
    public void remove(String fingerprint) {
        String now = allowedText();
        String left = AllowedSigners.without(now, fingerprint);
        Path file = keyFile(fingerprint);
        boolean isKeyFile = fingerprint.matches("[0-9A-Fa-f]{40}") && disk.type(file) == EntryType.FILE;
        if (isKeyFile) {
            disk.delete(file);
            disk.sync(openPgp());
        } else if (left.equals(now)) {
            throw new UsageFailure(
                    "cannot remove the key `" + fingerprint + "`: no key of that fingerprint is trusted by itself",
                    "`aigenlabs trust list` shows the keys; one in a file of several is taken out by hand");
        } else {
            replace(allowedFile(), left);
        }
    }

    /** What is known of a source, and what it is called. */
    public record Lowered(String source, Pin before) {}

    /** Forgets level and key of the source that {@code text} spells. */
    public Lowered lower(String text) {
        SourceAddress address = sources.parse(text, new SourceOptions("", "", true));
        Source source = new Source(address.location().url(), address.path(), "");
        return new Lowered(source.toString(), new PinStore(layout.pins()).lower(source));
    }

    private String allowedText() {
        return disk.type(allowedFile()) == EntryType.ABSENT
                ? ""
                : new String(disk.read(allowedFile(), AllowedSigners.LARGEST), UTF_8);
    }

    private void replace(Path file, String text) {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        disk.delete(temporary);
        disk.write(temporary, text.getBytes(UTF_8), Mode.PRIVATE_FILE);
        disk.sync(temporary);
        disk.rename(temporary, file);
        disk.sync(layout.trust());
    }

    private Path allowedFile() {
        return layout.trust().resolve(TrustFiles.ALLOWED_SIGNERS);
    }

    private Path openPgp() {
        return layout.trust().resolve(TrustFiles.OPENPGP);
    }

    private Path keyFile(String fingerprint) {
        return openPgp().resolve(fingerprint.toLowerCase(Locale.ROOT) + ".asc");
    }
}
