package org.aigenlabs.resolver.git;

import java.util.Locale;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.publish.GitIdentity;
import org.aigenlabs.resolver.sign.SigningSettings;
import org.aigenlabs.resolver.sign.SigningSettings.Format;
import org.jspecify.annotations.Nullable;

/**
 * What an author told git about themselves: name, address, how to sign, what a first branch is called. Variables of the
 * environment come first, as with git.
 *
 * @param identity null if git knows no name or no address
 * @param firstBranch {@code init.defaultBranch}, or {@code main}
 */
public record AuthorSettings(@Nullable GitIdentity identity, SigningSettings signing, String firstBranch) {
    private static final String FIRST_BRANCH = "main";

    /** Reads them. */
    public static AuthorSettings read(Surroundings surroundings) {
        GitRuntime.install();
        UserGitConfig git = UserGitConfig.read(surroundings);
        String branch = git.value("init", "", "defaultBranch");
        return new AuthorSettings(identity(git, surroundings), signing(git), branch.isEmpty() ? FIRST_BRANCH : branch);
    }

    private static @Nullable GitIdentity identity(UserGitConfig git, Surroundings surroundings) {
        String name = first(
                surroundings.variable("GIT_AUTHOR_NAME"),
                git.value("author", "", "name"),
                git.value("user", "", "name"));
        String email = first(
                surroundings.variable("GIT_AUTHOR_EMAIL"),
                git.value("author", "", "email"),
                git.value("user", "", "email"),
                surroundings.variable("EMAIL"));
        return name.isEmpty() || email.isEmpty() ? null : new GitIdentity(name, email);
    }

    private static SigningSettings signing(UserGitConfig git) {
        Format format = switch (git.value("gpg", "", "format").toLowerCase(Locale.ROOT)) {
            case "", "openpgp" -> Format.OPENPGP;
            case "ssh" -> Format.SSH;
            case String _ -> Format.OTHER;
        };
        String program = switch (format) {
            case SSH -> git.value("gpg", "ssh", "program");
            case OPENPGP -> first(git.value("gpg", "openpgp", "program"), git.value("gpg", "", "program"));
            case OTHER -> "";
        };
        boolean wanted = git.isSet("commit", "gpgSign") || git.isSet("tag", "gpgSign");
        return new SigningSettings(
                wanted,
                format,
                git.value("user", "", "signingKey"),
                program,
                git.value("gpg", "ssh", "defaultKeyCommand"));
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
