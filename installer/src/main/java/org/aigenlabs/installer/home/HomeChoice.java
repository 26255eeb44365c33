package org.aigenlabs.installer.home;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The root and the profile that a command is about.
 *
 * <p>In this order: {@code -p}, a profile that {@code AIGENLABS_HOME} names, {@code active_profile}, {@code default}. A
 * directory in one named {@code profiles/} is a profile and its grandparent the root; any other directory is itself the
 * root and names no profile, so that {@code use} works in every root.
 *
 * @param layout of the root
 * @param reason what decided about the profile
 */
public record HomeChoice(RootLayout layout, ProfileName profile, Reason reason) {
    /** What decided which profile is meant. */
    public enum Reason {
        OPTION,
        ENVIRONMENT,
        ACTIVE,
        DEFAULT
    }

    private static final String VARIABLE = "AIGENLABS_HOME";
    private static final String PROFILES = "profiles";
    private static final String DEFAULT_ROOT = ".aigenlabs";

    /**
     * Chooses; reads {@code active_profile} only if nothing else decides.
     *
     * @throws UsageFailure if {@code -p} or {@code AIGENLABS_HOME} holds something that cannot be meant
     */
    public static HomeChoice choose(HomeWish wish, Function<RootLayout, ActiveProfile> active) {
        if (wish.aigenlabsHome().isBlank()) {
            return inRoot(wish.userHome().resolve(DEFAULT_ROOT), wish, active);
        }
        Path home = directory(wish.aigenlabsHome());
        Path parent = home.getParent();
        if (parent == null || parent.getParent() == null || !parent.endsWith(PROFILES)) {
            return inRoot(home, wish, active);
        }
        RootLayout layout = new RootLayout(parent.getParent());
        return wish.profileOption().isEmpty()
                ? new HomeChoice(layout, named(home), Reason.ENVIRONMENT)
                : byOption(layout, wish);
    }

    private static HomeChoice inRoot(Path root, HomeWish wish, Function<RootLayout, ActiveProfile> active) {
        RootLayout layout = new RootLayout(root);
        if (!wish.profileOption().isEmpty()) {
            return byOption(layout, wish);
        }
        ActiveProfile chosen = active.apply(layout);
        return new HomeChoice(layout, chosen.name(), chosen.isChosen() ? Reason.ACTIVE : Reason.DEFAULT);
    }

    private static HomeChoice byOption(RootLayout layout, HomeWish wish) {
        ProfileName name = ProfileName.parse(wish.profileOption())
                .orThrow(bad -> new UsageFailure(
                        "cannot use the profile " + Excerpt.of(bad.found()) + ": expected " + bad.expected(),
                        "`aigenlabs profile list` shows what there is"));
        return new HomeChoice(layout, name, Reason.OPTION);
    }

    private static Path directory(String text) {
        Path path = path(text);
        if (!path.isAbsolute()) {
            throw refused(text, "a relative path, expected an absolute one");
        }
        return path.normalize();
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw refused(text, "no path, expected the path of a directory");
        }
    }

    /** The profile's directory carries its name exactly: {@code profiles/Mail} is none. */
    private static ProfileName named(Path home) {
        String name = String.valueOf(home.getFileName());
        return switch (ProfileName.parseNew(name)) {
            case Parsed.Ok<ProfileName>(ProfileName found) when found.text().equals(name) -> found;
            case Parsed.Ok<ProfileName>(ProfileName lower) ->
                throw refused(home.toString(), "no profile, expected its name in lower case: `" + lower + "`");
            case Parsed.Bad<ProfileName> bad ->
                throw refused(home.toString(), "no profile, expected " + bad.expected());
        };
    }

    private static UsageFailure refused(String text, String why) {
        return new UsageFailure(
                "cannot use the " + VARIABLE + " of " + Excerpt.of(text) + ": " + why,
                "unset it, or set it to a root or to a profile below `profiles`");
    }
}
