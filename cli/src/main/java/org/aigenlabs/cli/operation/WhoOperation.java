package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.apply.ProfileHistory;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.HistoryLog;
import org.aigenlabs.installer.history.LoggedGeneration;
import org.aigenlabs.installer.history.LoggedGeneration.Change;
import org.aigenlabs.installer.history.LoggedGeneration.Who;
import org.aigenlabs.installer.merge.LineOwners;
import org.aigenlabs.installer.merge.LineOwners.Owned;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.text.StrictUtf8;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Whose each line of a file is: the author's of some version, or made here. */
public final class WhoOperation {
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final HistoryLog log;
    private final ProfileHistory history;

    public WhoOperation(InstalledProfiles profiles, Generations generations, HistoryLog log, ProfileHistory history) {
        this.profiles = profiles;
        this.generations = generations;
        this.log = log;
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
        List<Owned<Owner>> lines = new ArrayList<>();
        boolean recorded = false;
        for (LoggedGeneration each : log.read(profiles.id(name), Integer.MAX_VALUE)) {
            for (Change change : each.changes()) {
                if (change.path().equals(path)) {
                    lines = LineOwners.carry(lines, recorded(each, path), owner(name, each, change));
                    recorded = true;
                }
            }
        }
        if (!recorded) {
            throw refused(name, path, "it is not the distribution's, so it is not recorded");
        }
        return LineOwners.carry(
                lines, now, _ -> new Owner(false, profiles.lock(name).version(), 0));
    }

    private String recorded(LoggedGeneration generation, TreePath path) {
        return generations
                .find(generation.name())
                .map(found -> found.files().get(path))
                .map(LockedFile::blob)
                .map(this::text)
                .orElse("");
    }

    private String text(GitId blob) {
        return generations.findBlob(blob).flatMap(StrictUtf8::decode).orElse("");
    }

    /** A new line in a merged file is the author's if the author's own file has it. */
    private Function<String, Owner> owner(ProfileName name, LoggedGeneration generation, Change change) {
        String version = generation.message().version();
        int number = generation.name().number();
        Set<String> theirs = change.who() == Who.BOTH ? authors(name, generation.name(), change.path()) : Set.of();
        return line -> new Owner(change.who() == Who.AUTHOR || theirs.contains(line), version, number);
    }

    private Set<String> authors(ProfileName name, GenerationName generation, TreePath path) {
        return Optional.ofNullable(
                        history.lockOf(name, generation.number()).files().get(path))
                .map(file -> text(file.blob()))
                .map(text -> text.lines().collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static UsageFailure refused(ProfileName name, TreePath path, String why) {
        return new UsageFailure(
                "cannot tell whose the lines of `" + path + "` in `" + name + "` are: " + why,
                "`aigenlabs profile verify " + name + "` shows how its files stand");
    }
}
