package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.aigenlabs.installer.archive.ArchiveDifference;
import org.aigenlabs.installer.archive.ArchiveManifest;
import org.aigenlabs.installer.archive.ExportKind;
import org.aigenlabs.installer.archive.ExportPlan;
import org.aigenlabs.installer.archive.ExportRequest;
import org.aigenlabs.installer.archive.ProfileExporter;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.ScratchDirectory;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.seal.Passphrase;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Exporting: from a profile to an archive that holds no secret. */
public final class ExportOperation {
    private static final String END = ".tar.gz";
    private static final String SEALED_END = ".tar.gz.gpg";
    private static final int FINDINGS_SHOWN = 5;

    private final HomeChoice home;
    private final Path directory;
    private final Disk disk;
    private final ProfileExporter exporter;
    private final Passphrase passphrase;

    /** @param directory the current one: where an archive goes unless another place is named */
    public ExportOperation(
            HomeChoice home, Path directory, Disk disk, ProfileExporter exporter, Passphrase passphrase) {
        this.home = home;
        this.directory = directory;
        this.disk = disk;
        this.exporter = exporter;
        this.passphrase = passphrase;
    }

    /**
     * An export as typed.
     *
     * @param name empty for the current profile
     * @param output the file; empty for one of the profile's name in the current directory
     * @param secrets whether credentials go in, behind a passphrase
     * @param allowed ids of findings that do not stop it
     */
    public record Wish(
            String name, ExportKind kind, String output, boolean force, boolean secrets, Set<String> allowed) {
        /** Copies {@code allowed}. */
        public Wish {
            allowed = Set.copyOf(allowed);
        }
    }

    /**
     * Writes the archive.
     *
     * @return what went into it, and where it is
     * @throws ConsentFailure if it would hold what looks like a secret
     */
    public ExportPlan export(Wish wish) {
        ProfileName name = wish.name().isEmpty() ? home.profile() : ProfileNames.existing(wish.name());
        new Profiles(home.layout(), disk).require(name);
        if (wish.secrets() && wish.kind() != ExportKind.BACKUP) {
            throw new UsageFailure(
                    "cannot export for `" + wish.kind().word() + "` with secrets: expected `--for backup`",
                    "leave `--with-secrets` away: others need keys of their own");
        }
        Path output = wish.output().isEmpty()
                ? defaultOutput(name, wish.secrets() ? SEALED_END : END)
                : directory.resolve(wish.output()).normalize();
        refuseTaken(output, wish.force());
        try (ScratchDirectory scratch =
                ScratchDirectory.open(home.layout().cache().resolve("export"), disk)) {
            ExportPlan plan = exporter.plan(
                    new ExportRequest(name, wish.kind(), output, wish.force(), wish.secrets(), wish.allowed()),
                    scratch.path());
            refuseSecrets(plan);
            write(plan, output);
            return plan;
        }
    }

    /**
     * How the profile differs from an archive.
     *
     * @param kind what the archive was made for
     * @param archived what is in it
     */
    public List<ArchiveDifference> since(
            String profile, ExportKind kind, SortedMap<TreePath, ArchiveManifest.Line> archived) {
        ProfileName name = ProfileNames.existing(profile);
        new Profiles(home.layout(), disk).require(name);
        boolean secrets = archived.containsKey(new TreePath(".env"));
        try (ScratchDirectory scratch =
                ScratchDirectory.open(home.layout().cache().resolve("export"), disk)) {
            ExportRequest request = new ExportRequest(name, kind, directory, false, secrets, Set.of());
            return ArchiveDifference.between(archived, exporter.plan(request, scratch.path()));
        }
    }

    private void write(ExportPlan plan, Path output) {
        Path partial = output.resolveSibling("." + output.getFileName() + ".aigenlabs-new");
        // what a crash left behind: nobody else uses such a name
        disk.delete(partial);
        try {
            exporter.write(plan, partial, passphrase);
            refuseTaken(output, plan.request().force());
            disk.rename(partial, output);
            disk.sync(output.resolveSibling(""));
        } catch (RuntimeException | Error failure) {
            disk.delete(partial);
            throw failure;
        }
    }

    private Path defaultOutput(ProfileName name, String end) {
        for (Path at = directory; at != null; at = at.getParent()) {
            if (disk.type(at.resolve(".git")) != EntryType.ABSENT) {
                throw new UsageFailure(
                        "cannot export to `" + directory + "`: it is in the git repository `" + at
                                + "`, where the archive could be committed by mistake",
                        "say where it is to go: `--output ../" + name + end + "`");
            }
        }
        return directory.resolve(name + end);
    }

    private void refuseTaken(Path output, boolean force) {
        EntryType there = disk.type(output);
        if (there == EntryType.ABSENT || (force && there == EntryType.FILE)) {
            return;
        }
        throw new UsageFailure(
                "cannot export to `" + output + "`: something is there already, expected nothing",
                "choose another name with `--output`, or replace a file with `--force`");
    }

    private static void refuseSecrets(ExportPlan plan) {
        List<SecretFinding> found = plan.blocking();
        if (found.isEmpty()) {
            return;
        }
        List<String> hints = new ArrayList<>();
        found.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(each -> hints.add("`" + each.path() + "`, line " + each.line() + ": " + each.what()
                        + (each.shown().isEmpty() ? "" : ", `" + each.shown() + "…`") + "; `--allow-finding "
                        + each.id()
                        + "` goes on all the same"));
        if (found.size() > FINDINGS_SHOWN) {
            hints.add("and " + (found.size() - FINDINGS_SHOWN) + " more");
        }
        throw new ConsentFailure(
                "cannot export `" + plan.request().profile() + "`: " + found.size()
                        + (found.size() == 1 ? " place looks" : " places look")
                        + " like a secret; nothing was written",
                hints,
                List.of());
    }
}
