package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.author.ManifestGuess;
import org.aigenlabs.installer.author.NewCompanions;
import org.aigenlabs.installer.author.NewManifest;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Making a distribution of a profile: its manifest, and what goes with its repository. */
public final class InitOperation {
    private static final int LARGEST_MANIFEST = 1 << 20;
    private static final String FIRST_VERSION = "0.1.0";

    private final Parts parts;

    /**
     * What it works with.
     *
     * @param author the name that the user's git knows; empty if none
     * @param edits holds a profile while files are written into it
     */
    public record Parts(
            HomeChoice home,
            Disk disk,
            InstalledProfiles profiles,
            InstallOperation sources,
            Supplier<String> author,
            Supplier<RecordedEdits> edits,
            Clock clock) {}

    public InitOperation(Parts parts) {
        this.parts = parts;
    }

    /**
     * What would make a distribution of the profile that {@code text} names, of the current one if that is empty.
     *
     * @throws UsageFailure if it came from a source
     */
    public InitDraft look(String text) {
        ProfileName name = text.isEmpty() ? parts.home().profile() : ProfileNames.existing(text);
        new Profiles(parts.home().layout(), parts.disk()).require(name);
        if (parts.profiles().isInstalled(name)) {
            Lock lock = parts.profiles().lock(name);
            throw new UsageFailure(
                    "cannot make a distribution of `" + name + "`: it is one, from `"
                            + lock.source().url() + "`, expected a profile of your own",
                    "publish what you changed: `aigenlabs profile publish " + name + "`, or elsewhere with `--to URL`");
        }
        Path directory = parts.home().layout().profile(name);
        boolean hasManifest = parts.disk().type(directory.resolve(Manifest.FILE)) != EntryType.ABSENT;
        ManifestGuess guess = ManifestGuess.read(parts.disk(), directory);
        NewManifest manifest = new NewManifest(
                name.text(),
                hasManifest ? "" : description(directory),
                hasManifest ? "" : parts.author().get(),
                "",
                "",
                guess.env(),
                guess.owned());
        return new InitDraft(name, directory, hasManifest, manifest, hasManifest ? List.of() : guess.others());
    }

    private String description(Path directory) {
        return new ConfigFile(parts.disk(), directory.resolve(ProfileIdentity.FILE))
                .find(KeyPath.of("description"))
                .map(found -> found instanceof DataValue.Text(String text) ? text.strip() : "")
                .orElse("");
    }

    /**
     * Fetches the template {@code source}, to be looked at and agreed to before {@link #adopt}.
     *
     * @param name of the profile to be made, which does not exist yet
     * @return to be closed
     */
    public PreparedInstall template(SourceRequest source, String name) {
        return parts.sources().prepare(new InstallRequest(source, name, false));
    }

    /** Makes the profile of a template, which is its author's own from the first moment on. */
    public InitDraft adopt(PreparedInstall template, InitAnswers answers) {
        ProfileName name = template.plan().profile();
        template.apply();
        Supplier<ProfileName> own = () -> {
            Path directory = parts.home().layout().profile(name);
            Path file = directory.resolve(Manifest.FILE);
            byte[] before = parts.disk().read(file, LARGEST_MANIFEST);
            new AtomicFile(parts.disk()).rewrite(file, own(before, name, answers), Mode.FILE);
            parts.disk().delete(directory.resolve(Lock.FILE));
            return name;
        };
        parts.edits().get().hold(name, own);
        return look(name.text());
    }

    /** The manifest of a template under a new name, without what leads to its author. */
    private byte[] own(byte[] manifest, ProfileName name, InitAnswers answers) {
        if (!(YamlEditor.open(manifest) instanceof Opened.Ready(DocumentEditor editor))) {
            return manifest;
        }
        List<Edit> edits = new ArrayList<>();
        set(edits, "name", answers.name().isBlank() ? name.text() : answers.name());
        set(edits, "version", FIRST_VERSION);
        set(edits, "description", answers.description());
        set(edits, "license", answers.license());
        set(edits, "repository", answers.repository());
        set(edits, "author", answers.author().isBlank() ? parts.author().get() : answers.author());
        for (String key : List.of(
                "homepage", "source", "installed_at", answers.repository().isBlank() ? "repository" : "")) {
            if (!key.isEmpty() && editor.get(KeyPath.of(key)).isPresent()) {
                edits.add(new Edit.Remove(KeyPath.of(key)));
            }
        }
        return switch (editor.apply(edits)) {
            case EditOutcome.Edited edited -> edited.bytes();
            case EditOutcome.Unchanged _, EditOutcome.Refused _ -> manifest;
        };
    }

    private static void set(List<Edit> edits, String key, String value) {
        if (!value.isBlank()) {
            edits.add(new Edit.Set(KeyPath.of(key), DataValue.text(value.strip())));
        }
    }

    /**
     * Writes what is missing; nothing that is there is changed.
     *
     * @throws InvalidFailure if the manifest would have errors; then nothing is written
     */
    public Initialised write(InitDraft draft) {
        Path file = draft.directory().resolve(Manifest.FILE);
        byte[] bytes = draft.hasManifest()
                ? parts.disk().read(file, LARGEST_MANIFEST)
                : draft.manifest().render();
        ManifestReading reading = ManifestReader.read(bytes);
        if (!(reading instanceof ManifestReading.Valid valid)) {
            throw new InvalidFailure(
                    "cannot make a distribution of `" + draft.profile() + "`: its `" + Manifest.FILE
                            + "` would have errors; nothing was written",
                    List.of("say it otherwise: `--name`, `--license`"),
                    reading.problems());
        }
        Manifest manifest = valid.manifest();
        int year = LocalDate.now(parts.clock()).getYear();
        SortedMap<TreePath, byte[]> files = new TreeMap<>(NewCompanions.of(manifest, year));
        files.put(new TreePath(Manifest.FILE), bytes);
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        parts.edits().get().hold(draft.profile(), "profile init", () -> {
            files.forEach((path, text) ->
                    (put(draft.directory().resolve(path.text()), text) ? written : kept).add(path.text()));
            return draft;
        });
        boolean hasText = parts.disk().type(draft.directory().resolve("LICENSE")) == EntryType.FILE;
        return new Initialised(draft.profile(), manifest, written, kept, draft.others(), valid.warnings(), hasText);
    }

    private boolean put(Path file, byte[] bytes) {
        if (parts.disk().type(file) != EntryType.ABSENT) {
            return false;
        }
        new Directories(parts.disk()).create(file.resolveSibling(".").normalize(), Mode.DIRECTORY);
        new AtomicFile(parts.disk()).write(file, bytes, Mode.FILE);
        return true;
    }
}
