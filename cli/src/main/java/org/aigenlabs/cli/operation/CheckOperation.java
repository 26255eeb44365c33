package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.archive.ProfileSecrets;
import org.aigenlabs.installer.author.AuthoredFiles;
import org.aigenlabs.installer.author.PrivateTexts;
import org.aigenlabs.installer.check.CheckFixes;
import org.aigenlabs.installer.check.Checked;
import org.aigenlabs.installer.check.DistributionCheck;
import org.aigenlabs.installer.check.PrivateText;
import org.aigenlabs.installer.check.Subject;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.ProfileName;

/** Checking: whether a profile, a directory or a source is fit to be published. */
public final class CheckOperation {
    private static final int LARGEST_MANIFEST = 1 << 20;

    private final Parts parts;

    /**
     * What checking works with.
     *
     * @param directory that relative paths start from
     * @param sources fetches what is not on this machine
     * @param edits holds a profile while its files are corrected
     */
    public record Parts(
            HomeChoice home,
            Disk disk,
            Path directory,
            InstallOperation sources,
            CleanRoom room,
            Supplier<RecordedEdits> edits) {}

    /**
     * What is wished.
     *
     * @param named a profile, a directory with a manifest, or a source; empty for the current profile
     * @param fix whether to correct what needs no thought
     * @param allowed ids of findings and of kinds of problems that may stay
     */
    public record Wish(String named, boolean fix, Set<String> allowed) {
        /** Copies the set. */
        public Wish {
            allowed = Set.copyOf(allowed);
        }
    }

    public CheckOperation(Parts parts) {
        this.parts = parts;
    }

    /** Checks what is named. */
    public CheckedDistribution check(Wish wish) {
        Optional<ProfileName> profile = profile(wish.named());
        if (profile.isPresent()) {
            Path directory = parts.home().layout().profile(profile.get());
            List<String> fixed = wish.fix()
                    ? parts.edits().get().hold(profile.get(), "profile check --fix", () -> fix(directory))
                    : List.of();
            return inDirectory(profile.get().text(), wish, directory, fixed, List.of());
        }
        Optional<Path> directory = directory(wish.named());
        if (directory.isPresent()) {
            List<String> fixed = wish.fix() ? fix(directory.get()) : List.of();
            return inDirectory(wish.named(), wish, directory.get(), fixed, List.of(directory.get()));
        }
        if (wish.fix()) {
            throw new UsageFailure(
                    "cannot correct `" + wish.named() + "`: it is no profile and no directory with a `" + Manifest.FILE
                            + "` on this machine",
                    "clone it, and name its directory");
        }
        return atSource(wish);
    }

    private Optional<ProfileName> profile(String named) {
        Profiles profiles = new Profiles(parts.home().layout(), parts.disk());
        if (named.isEmpty()) {
            profiles.require(parts.home().profile());
            return Optional.of(parts.home().profile());
        }
        return ProfileName.parse(named).find().filter(profiles::exists);
    }

    private Optional<Path> directory(String named) {
        boolean elsewhere = named.contains(":") || named.indexOf('\0') >= 0;
        return elsewhere
                ? Optional.empty()
                : Optional.of(parts.directory().resolve(named).normalize())
                        .filter(path -> parts.disk().type(path) == EntryType.DIRECTORY)
                        .filter(path -> parts.disk().type(path.resolve(Manifest.FILE)) == EntryType.FILE);
    }

    /** The paths of what was corrected. */
    private List<String> fix(Path directory) {
        List<String> fixed = new ArrayList<>();
        CheckFixes.of(files(directory).tree()).forEach((path, bytes) -> {
            new AtomicFile(parts.disk()).rewrite(directory.resolve(path.text()), bytes, Mode.FILE);
            fixed.add(path.text());
        });
        return fixed;
    }

    /** @param pushed the directory itself if its author pushes it with git */
    private CheckedDistribution inDirectory(
            String subject, Wish wish, Path directory, List<String> fixed, List<Path> pushed) {
        AuthoredFiles.Found found = files(directory);
        SecretScanner scanner = new SecretScanner(new ProfileSecrets(parts.disk()).known(directory));
        List<PrivateText> privates = PrivateTexts.read(parts.disk(), directory);
        Checked checked = DistributionCheck.of(new Subject(found.tree(), List.of(), scanner, privates));
        Set<String> present = checked.secrets().stream().map(SecretFinding::id).collect(Collectors.toSet());
        List<Problem> past = new ArrayList<>();
        Path staging = parts.home().layout().fetches();
        pushed.forEach(each -> past.addAll(new CheckedHistory(scanner, present, wish.allowed()).find(each, staging)));
        past.removeIf(each -> wish.allowed().contains(each.id()));
        return checked(
                subject, found.tree(), checked.without(wish.allowed()).all(past), new Notes(found.leftOut(), fixed));
    }

    private AuthoredFiles.Found files(Path directory) {
        Path file = directory.resolve(Manifest.FILE);
        boolean there = parts.disk().type(file) == EntryType.FILE;
        Ownership ownership = there
                        && ManifestReader.read(parts.disk().read(file, LARGEST_MANIFEST))
                                instanceof ManifestReading.Valid valid
                ? Ownership.of(valid.manifest())
                : Ownership.ofPaths(Manifest.DEFAULT_OWNED);
        return AuthoredFiles.read(parts.disk(), directory, ownership);
    }

    private CheckedDistribution atSource(Wish wish) {
        SourceRequest source = new SourceRequest(wish.named(), "", "", false, true, true);
        try (PreparedInstall prepared = parts.sources().preview(new InstallRequest(source, "", false))) {
            SourceTree tree = prepared.tree();
            Checked checked =
                    DistributionCheck.of(new Subject(tree, List.of(), new SecretScanner(List.of()), List.of()));
            return checked(
                    wish.named(),
                    tree,
                    checked.without(wish.allowed()).all(List.of()),
                    new Notes(List.of(), List.of()));
        }
    }

    /** What is told beside problems. */
    private record Notes(List<String> leftOut, List<String> fixed) {}

    private CheckedDistribution checked(String named, SourceTree tree, List<Problem> found, Notes notes) {
        List<Problem> problems = new ArrayList<>(found);
        boolean readable = problems.stream()
                .noneMatch(each -> each.isError() && each.place().file().equals(Manifest.FILE));
        Optional<Problem> refused = readable ? parts.room().problem(tree) : Optional.empty();
        refused.ifPresent(problems::addFirst);
        boolean installed = readable && refused.isEmpty();
        return new CheckedDistribution(named, tree.files().size(), notes.leftOut(), installed, notes.fixed(), problems);
    }
}
