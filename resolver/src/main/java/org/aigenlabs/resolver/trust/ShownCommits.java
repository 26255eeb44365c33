package org.aigenlabs.resolver.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigenlabs.resolver.trust.intro.Introduction;
import org.aigenlabs.schema.value.GitId;

/**
 * A cache of commits that were shown to lead back to an introduction. Only a shortcut: without it, they are looked at
 * again, with the same result. Other revoked keys make another cache.
 */
final class ShownCommits {
    private static final String FORMAT = "1";

    private final Path file;

    ShownCommits(Path directory, Introduction introduction, byte[] revoked) {
        this.file = directory.resolve(name(introduction, revoked));
    }

    private static String name(Introduction introduction, byte[] revoked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((FORMAT + "\n" + introduction + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(revoked));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that are known; none if the cache cannot be read. */
    @SuppressWarnings("UnusedException") // then it is of no use
    Set<GitId> read() {
        Set<GitId> known = new HashSet<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    GitId.parse(line).find().ifPresent(known::add);
                }
            }
        } catch (IOException e) {
            known.clear();
        }
        return known;
    }

    /** Adds {@code shown}; if that cannot be done, nothing is lost but time. */
    @SuppressWarnings("UnusedException")
    void add(Set<GitId> known, Set<GitId> shown) {
        if (shown.isEmpty()) {
            return;
        }
        Set<GitId> all = new HashSet<>(known);
        all.addAll(shown);
        try {
            Path directory = file.resolveSibling("");
            Files.createDirectories(directory);
            Path temporary = Files.createTempFile(directory, "new", "");
            Files.writeString(temporary, all.stream().map(GitId::hex).sorted().collect(Collectors.joining("\n")));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return;
        }
    }
}
