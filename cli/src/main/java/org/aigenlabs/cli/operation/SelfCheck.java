package org.aigenlabs.cli.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** Holds the files of the installed program against the checksums that were packaged with it. */
public final class SelfCheck {
    /** Lines as {@code sha256sum} prints them: a digest, two spaces, a path below the folder. */
    private static final String SUMS = "SHA256SUMS";

    /** The sums of the caches, which are not the same in each build; absent if none could be made. */
    private static final String SUMS_OF_CACHES = "SHA256SUMS.caches";

    private static final int DIGEST_LENGTH = 64;
    private static final String GAP = "  ";
    private static final int MOST_SHOWN = 5;
    private static final int BUFFER_SIZE = 64 * 1024;

    private final Path folder;

    /** @param program the command that starts this program: {@code bin/aigenlabs} in its folder */
    public SelfCheck(Path program) {
        Path bin = program.toAbsolutePath().normalize().getParent();
        Path top = bin == null ? null : bin.getParent();
        folder = top == null ? program.toAbsolutePath() : top;
    }

    /** Where the program is installed. */
    public Path folder() {
        return folder;
    }

    /**
     * Reads every file.
     *
     * @return how many there are
     * @throws EnvironmentFailure if one is not as it was packaged, or the program was not packaged
     */
    public int check() {
        List<String> lines = new ArrayList<>(lines(SUMS));
        if (Files.exists(folder.resolve(SUMS_OF_CACHES))) {
            lines.addAll(lines(SUMS_OF_CACHES));
        }
        List<String> damages = new ArrayList<>(lines.stream()
                .map(this::damage)
                .filter(damage -> !damage.isEmpty())
                .toList());
        damages.addAll(strangers(lines));
        if (!damages.isEmpty()) {
            throw new EnvironmentFailure(
                    "cannot vouch for the program in `" + folder + "`: " + damages.size() + " of " + lines.size()
                            + " files are not as they were packaged: " + shown(damages),
                    "unpack or install it again; nothing of your profiles is kept there");
        }
        return lines.size();
    }

    private static String shown(List<String> damages) {
        int more = damages.size() - MOST_SHOWN;
        return String.join(", ", damages.subList(0, Math.min(damages.size(), MOST_SHOWN)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Files that no sum vouches for: a list that was cut off would else pass for a short one. */
    private List<String> strangers(List<String> lines) {
        Set<String> known = lines.stream()
                .filter(line -> line.length() > DIGEST_LENGTH + GAP.length())
                .map(line -> line.substring(DIGEST_LENGTH + GAP.length()))
                .collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString())
                    .filter(path -> !known.contains(path) && !path.equals(SUMS) && !path.equals(SUMS_OF_CACHES))
                    .sorted()
                    .map(path -> "`" + path + "` has no checksum")
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of("`" + folder + "` cannot be read");
        }
    }

    private List<String> lines(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot check the program: `" + file
                            + "` cannot be read, expected the checksums of an installed one",
                    "a checkout has none; `mvn -Pdist package` makes what has");
        }
    }

    /** What is wrong with the file of one line; empty if nothing is. */
    private String damage(String line) {
        if (line.length() <= DIGEST_LENGTH || !line.startsWith(GAP, DIGEST_LENGTH)) {
            return "`" + SUMS + "` has a line that is none of a checksum";
        }
        String path = line.substring(DIGEST_LENGTH + GAP.length());
        try {
            if (!Files.isRegularFile(folder.resolve(path)) && Files.exists(folder.resolve(path))) {
                return "`" + path + "` is no file";
            }
            return digest(folder.resolve(path)).equals(line.substring(0, DIGEST_LENGTH))
                    ? ""
                    : "`" + path + "` differs";
        } catch (NoSuchFileException _) {
            return "`" + path + "` is missing";
        } catch (IOException _) {
            return "`" + path + "` cannot be read";
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_SIZE];
            int read = in.read(buffer);
            while (read >= 0) {
                sha.update(buffer, 0, read);
                read = in.read(buffer);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
