package org.aigenlabs.resolver.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * What we take from the user's own git configuration, and nothing else: {@code url.*.insteadOf} the keys
 * that {@link #http} is asked for and, for authors, those of {@link AuthorSettings}. A repository's configuration is never read.
 */
final class UserGitConfig {
    private final List<Config> files;

    private UserGitConfig(List<Config> files) {
        this.files = files;
    }

    /** Reads it; later files override earlier ones. */
    static UserGitConfig read(Surroundings surroundings) {
        List<Config> read = new ArrayList<>();
        for (Path path : paths(surroundings)) {
            File file = path.toFile();
            if (file.isFile()) {
                read.add(read(file));
            }
        }
        return new UserGitConfig(read.reversed());
    }

    private static List<Path> paths(Surroundings surroundings) {
        String named = surroundings.variable("GIT_CONFIG_GLOBAL");
        if (!named.isEmpty()) {
            return List.of(surroundings.home().resolve(named));
        }
        String xdg = surroundings.variable("XDG_CONFIG_HOME");
        Path config = xdg.isEmpty() ? surroundings.home().resolve(".config") : Path.of(xdg);
        return List.of(config.resolve("git/config"), surroundings.home().resolve(".gitconfig"));
    }

    private static Config read(File file) {
        FileBasedConfig config = new FileBasedConfig(file, FS.DETECTED);
        try {
            config.load();
            return config;
        } catch (IOException | ConfigInvalidException e) {
            throw new EnvironmentFailure(
                    "cannot read `" + file + "`: it is no git configuration, or not to be read",
                    e,
                    "`git config --global --list` shows what is wrong");
        }
    }

    /** The text that git would use in the place of {@code url}; the longest rule wins, as in git. */
    String insteadOf(String url) {
        String best = "";
        String replacement = "";
        for (Config file : files) {
            for (String base : file.getSubsections("url")) {
                for (String written : file.getStringList("url", base, "insteadOf")) {
                    if (url.startsWith(written) && written.length() > best.length()) {
                        best = written;
                        replacement = base;
                    }
                }
            }
        }
        return best.isEmpty() ? url : replacement + url.substring(best.length());
    }

    /** The value of {@code http.key} for {@code url}; of {@code http.URL.key} the longest URL wins. Empty if not set. */
    String http(String key, String url) {
        String best = "";
        String value = "";
        for (Config file : files) {
            for (String base : file.getSubsections("http")) {
                String set = file.getString("http", base, key);
                if (set != null && covers(base, url) && base.length() > best.length()) {
                    best = base;
                    value = set;
                }
            }
        }
        if (!best.isEmpty()) {
            return value;
        }
        for (Config file : files) {
            String set = file.getString("http", null, key);
            if (set != null) {
                return set;
            }
        }
        return "";
    }

    /** The value of {@code section.key}, or of {@code section.subsection.key} where that is not empty; empty if not set. */
    String value(String section, String subsection, String key) {
        for (Config file : files) {
            String set = file.getString(section, subsection.isEmpty() ? null : subsection, key);
            if (set != null) {
                return set;
            }
        }
        return "";
    }

    /** Whether {@code section.key} is on. */
    boolean isSet(String section, String key) {
        String value = value(section, "", key).toLowerCase(Locale.ROOT);
        return Set.of("true", "yes", "on", "1").contains(value);
    }

    private static boolean covers(String base, String url) {
        String plain = base.replaceAll("/+$", "");
        return url.equals(plain) || url.startsWith(plain + "/");
    }
}
