package org.aigenlabs.resolver.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/**
 * The user's SSH configuration as one text that JGit reads as OpenSSH does.
 *
 * <p>JGit knows neither {@code Include} nor {@code Match}, and takes what follows a {@code Match} as part of the
 * {@code Host} before it. Here included files stand where they are included, {@code Match host}, {@code originalhost} and
 * {@code all} become {@code Host}, and the lines below any other {@code Match} are left out: to know whether they hold
 * could mean to run a program.
 */
final class SshConfigText {
    private static final int MOST_DEEP = 16;
    private static final long MOST_BYTES = 1L << 20;
    private static final String EVERYWHERE = "Host *";
    /** These load or run code here. */
    private static final Set<String> LEFT_OUT = Set.of("pkcs11provider", "localcommand", "knownhostscommand");

    private final Path home;
    private final List<String> lines = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private boolean leavingOut;
    private long bytes;

    private SshConfigText(Path home) {
        this.home = home;
    }

    /** Reads {@code ~/.ssh/config}, then {@code system}; files that do not exist hold nothing. */
    static SshConfigText read(Path home, Path system) {
        SshConfigText text = new SshConfigText(home);
        text.file(home.resolve(".ssh/config"), EVERYWHERE, 0);
        text.lines.add(EVERYWHERE);
        text.leavingOut = false;
        text.file(system, EVERYWHERE, 0);
        return text;
    }

    /** The text. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Lines {@code Match} whose blocks are left out. */
    List<String> skipped() {
        return List.copyOf(skipped);
    }

    private void file(Path path, String block, int depth) {
        if (!Files.isRegularFile(path)) {
            return;
        }
        String current = block;
        for (String written : read(path, depth)) {
            SshConfigLine line = SshConfigLine.parse(written);
            current = switch (line.keyword()) {
                case "host" -> begin(written.strip(), block);
                case "match" -> begin(match(line), block);
                case "include" -> include(line, current, depth);
                default -> setting(line, current);
            };
        }
    }

    private String setting(SshConfigLine line, String block) {
        if (!leavingOut && !line.keyword().isEmpty() && !LEFT_OUT.contains(line.keyword())) {
            lines.add(line.text());
        }
        return block;
    }

    private String match(SshConfigLine line) {
        String host = line.matchAsHost();
        if (host.isEmpty()) {
            skipped.add(line.text().strip());
        }
        return host;
    }

    /** A block within a block holds where both do, which one line cannot say: left out. */
    private String begin(String host, String outer) {
        leavingOut = host.isEmpty() || !outer.equals(EVERYWHERE);
        if (!leavingOut) {
            lines.add(host);
        }
        return host;
    }

    private String include(SshConfigLine line, String block, int depth) {
        if (leavingOut) {
            return block;
        }
        line.words().forEach(pattern -> matching(pattern).forEach(path -> file(path, block, depth + 1)));
        leavingOut = false;
        lines.add(block);
        return block;
    }

    private List<Path> matching(String pattern) {
        Path path = pattern.startsWith("~/")
                ? home.resolve(pattern.substring(2))
                : home.resolve(".ssh").resolve(pattern);
        Path directory = path.getParent();
        Path name = path.getFileName();
        List<Path> found = new ArrayList<>();
        if (directory != null && name != null && Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, name.toString())) {
                files.forEach(found::add);
            } catch (IOException e) {
                throw unreadable(directory, e);
            }
        }
        found.sort(null);
        return found;
    }

    private List<String> read(Path path, int depth) {
        try {
            bytes += Files.size(path);
            if (bytes > MOST_BYTES || depth > MOST_DEEP) {
                throw new EnvironmentFailure("cannot read `" + path + "`: the SSH configuration is larger than "
                        + MOST_BYTES + " bytes, or includes itself, expected less");
            }
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static EnvironmentFailure unreadable(Path path, IOException e) {
        return new EnvironmentFailure("cannot read `" + path + "`: expected a file that you may read", e);
    }
}
