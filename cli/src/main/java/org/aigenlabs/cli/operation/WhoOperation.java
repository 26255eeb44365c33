package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.history.FileHistory;
import org.aigenlabs.installer.history.FileHistory.Version;
import org.aigenlabs.installer.merge.LineOwners;
import org.aigenlabs.installer.merge.LineOwners.Owned;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.text.StrictUtf8;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Whose each line of a file is: the author's of some version, or made here. */
public final class WhoOperation {
    private final InstalledProfiles profiles;
    private final FileHistory history;

    public WhoOperation(InstalledProfiles profiles, FileHistory history) {
        this.profiles = profiles;
        this.history = history;
    }

    /**
     * Whose a line is.
     *
     * @param author whether it is the author's; else it was made here
     * @param version in which the author wrote it, or that was installed when it was made here; empty if not known
     * @param generation in which it came; 0 if it is not recorded yet
     */
    public record Owner(boolean author, String version, int generation) {}

    /**
     * The lines of {@code text}, a path, as they are on disk.
     *
     * @throws UsageFailure if there is no such text file, or it was never recorded
     */
    public List<Owned<Owner>> who(ProfileName name, String text) {
        TreePath path = TreePath.parse(text)
                .orThrow(bad -> new UsageFailure(
                        "cannot use `" + text + "`: it is no path in a profile, expected " + bad.expected()));
        LocalFiles local = profiles.read(name, List.of(path));
        if (!(local.find(path) instanceof LocalFile.Present)) {
            throw refused(name, path, "there is no such file");
        }
        String now = StrictUtf8.decode(local.read(path)).orElseThrow(() -> refused(name, path, "it is no text"));
        List<Version> versions = history.of(profiles.id(name), path);
        if (versions.isEmpty()) {
            throw refused(name, path, "it is not the distribution's, so it is not recorded");
        }
        List<Owned<Owner>> lines = new ArrayList<>();
        for (Version each : versions) {
            lines = LineOwners.carry(lines, each.text(), owner(each));
        }
        return LineOwners.carry(
                lines, now, _ -> new Owner(false, profiles.lock(name).version(), 0));
    }

    /** A new line is the author's if the author's own file has it, and a command brought it. */
    private static Function<String, Owner> owner(Version version) {
        Set<String> authors =
                version.edited() ? Set.of() : version.authors().lines().collect(Collectors.toSet());
        return line -> new Owner(
                authors.contains(line), version.version(), version.name().number());
    }

    private static UsageFailure refused(ProfileName name, TreePath path, String why) {
        return new UsageFailure(
                "cannot tell whose the lines of `" + path + "` in `" + name + "` are: " + why,
                "`aigenlabs profile verify " + name + "` shows how its files stand");
    }
}
