package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.installer.archive.ProfileSecrets;
import org.aigenlabs.installer.author.AuthoredFiles;
import org.aigenlabs.installer.author.PrivateTexts;
import org.aigenlabs.installer.check.CheckFixes;
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
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Checking: whether a profile, a directory or a source is fit to be published. */
public final class CheckOperation {
    private static final int LARGEST_MANIFEST = 1 << 20;

    private final Parts parts;

    /**
     * What checking works with.
     *
     * @param directory that relative paths start from
     * @param sources fetches what is not on this machine
     */
    public record Parts(HomeChoice home, Disk disk, Path directory, InstallOperation sources, CleanRoom room) {}

    public CheckOperation(Parts parts) {
        this.parts = parts;
    }

    /**
     * Checks what {@code named} means: a profile, a directory with a manifest, or a source; the current profile if it is
     * empty.
     *
     * @param fix whether to correct what needs no thought
     */
    public CheckedDistribution check(String named, boolean fix) {
        Optional<Path> directory = directory(named);
        if (directory.isPresent()) {
            String subject = named.isEmpty() ? parts.home().profile().text() : named;
            return inDirectory(subject, directory.get(), fix);
        }
        if (fix) {
            throw new UsageFailure(
                    "cannot correct `" + named + "`: it is no profile and no directory with a `" + Manifest.FILE
                            + "` on this machine",
                    "clone it, and name its directory");
        }
        return atSource(named);
    }

    private Optional<Path> directory(String named) {
        Profiles profiles = new Profiles(parts.home().layout(), parts.disk());
        if (named.isEmpty()) {
            profiles.require(parts.home().profile());
            return Optional.of(parts.home().layout().profile(parts.home().profile()));
        }
        Optional<ProfileName> name = ProfileName.parse(named).find().filter(profiles::exists);
        if (name.isPresent()) {
            return name.map(parts.home().layout()::profile);
        }
        boolean elsewhere = named.contains(":") || named.indexOf('\0') >= 0;
        return elsewhere
                ? Optional.empty()
                : Optional.of(parts.directory().resolve(named).normalize())
                        .filter(path -> parts.disk().type(path) == EntryType.DIRECTORY)
                        .filter(path -> parts.disk().type(path.resolve(Manifest.FILE)) == EntryType.FILE);
    }

    private CheckedDistribution inDirectory(String subject, Path directory, boolean fix) {
        List<String> fixed = new ArrayList<>();
        if (fix) {
            for (Map.Entry<TreePath, byte[]> each :
                    CheckFixes.of(files(directory).tree()).entrySet()) {
                new AtomicFile(parts.disk())
                        .rewrite(directory.resolve(each.getKey().text()), each.getValue(), Mode.FILE);
                fixed.add(each.getKey().text());
            }
        }
        AuthoredFiles.Found found = files(directory);
        SecretScanner scanner = new SecretScanner(new ProfileSecrets(parts.disk()).known(directory));
        List<PrivateText> privates = PrivateTexts.read(parts.disk(), directory);
        return checked(subject, new Subject(found.tree(), List.of(), scanner, privates), found.leftOut(), fixed);
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

    private CheckedDistribution atSource(String named) {
        SourceRequest source = new SourceRequest(named, "", "", false, true, true);
        try (PreparedInstall prepared = parts.sources().preview(new InstallRequest(source, "", false))) {
            SourceTree tree = prepared.tree();
            Subject subject = new Subject(tree, List.of(), new SecretScanner(List.of()), List.of());
            return checked(named, subject, List.of(), List.of());
        }
    }

    private CheckedDistribution checked(String named, Subject subject, List<String> leftOut, List<String> fixed) {
        List<Problem> problems = new ArrayList<>(DistributionCheck.of(subject).all());
        boolean readable = problems.stream()
                .noneMatch(each -> each.isError() && each.place().file().equals(Manifest.FILE));
        Optional<Problem> refused = readable ? parts.room().problem(subject.tree()) : Optional.empty();
        refused.ifPresent(problems::addFirst);
        return new CheckedDistribution(
                named, subject.tree().files().size(), leftOut, readable && refused.isEmpty(), fixed, problems);
    }
}
