package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.plan.EnvPlaceholder;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.installer.settings.ModelBlock;
import org.aigenlabs.installer.skills.BundledSkills;
import org.aigenlabs.installer.skills.SkillBase;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * A small new profile: the user's directories and four files, blank or with the settings of another.
 *
 * @param source the directory of the profile that is looked at
 * @param warnings where it tells what it left out
 */
record CreatedProfile(CreateRequest request, String profileId, Path source, List<String> warnings)
        implements NewContent {
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final String ENV = ".env";
    private static final String SOUL = "SOUL.md";

    @Override
    public ProfileName profile() {
        return request.name();
    }

    @Override
    public void write(Path staging, Disk disk, Runnable between) {
        new FreshFiles(files(disk)).write(staging, disk, between);
    }

    private List<NewFile> files(Disk disk) {
        List<NewFile> files = new ArrayList<>();
        switch (request.origin()) {
            case CreateRequest.Settings settings -> {
                ClonedSettings cloned = cloned(disk, settings.withChannels());
                files.add(NewProfile.text(ENV, Mode.PRIVATE_FILE, cloned.env()));
                files.add(file(SOUL, content(disk, SOUL).orElseGet(this::soul)));
                files.add(file(ConfigFile.NAME, cloned.config()));
            }
            case CreateRequest.Blank _, CreateRequest.Everything _ -> {
                files.add(NewProfile.text(ENV, Mode.PRIVATE_FILE, EnvPlaceholder.render()));
                files.add(file(SOUL, soul()));
                byte[] config = content(disk, ConfigFile.NAME).orElseGet(() -> new byte[0]);
                files.add(file(ConfigFile.NAME, ModelBlock.of(config)));
            }
        }
        files.addAll(marks());
        return files;
    }

    private List<NewFile> marks() {
        List<NewFile> marks = new ArrayList<>();
        ProfileIdentity identity = ProfileIdentity.of(UUID.fromString(profileId), request.description(), "");
        marks.add(NewProfile.text(ProfileIdentity.FILE, Mode.FILE, identity.render()));
        marks.addAll(skills());
        if (request.alias()) {
            InstallJournal journal = new InstallJournal(request.name(), profileId);
            marks.add(NewProfile.text(InstallJournal.FILE, Mode.FILE, journal.render()));
        }
        return marks;
    }

    private List<NewFile> skills() {
        if (!request.skills()) {
            return List.of(NewProfile.text(BundledSkills.UNWANTED, Mode.FILE, ""));
        }
        BundledSkills skills = BundledSkills.ours();
        List<NewFile> files = new ArrayList<>();
        skills.files().forEach((path, text) -> files.add(NewProfile.text(path.text(), Mode.FILE, text)));
        files.add(
                NewProfile.text(SkillBase.FILE, Mode.FILE, SkillBase.of(skills).render()));
        return files;
    }

    private byte[] soul() {
        return """
                # %s

                You are a helpful assistant. Answer plainly, say what you do not know, and ask before you do anything
                that cannot be undone.
                """.replace("%s", request.name().text()).getBytes(UTF_8);
    }

    private ClonedSettings cloned(Disk disk, boolean withChannels) {
        String env = content(disk, ENV).map(bytes -> new String(bytes, UTF_8)).orElseGet(EnvPlaceholder::render);
        byte[] config = content(disk, ConfigFile.NAME).orElseGet(() -> new byte[0]);
        ClonedSettings cloned = ClonedSettings.of(env, config, withChannels);
        warnings.addAll(cloned.warnings());
        return cloned;
    }

    /** A file of the source's own; a link is not followed. */
    private Optional<byte[]> content(Disk disk, String name) {
        Path file = source.resolve(name);
        EntryType type = disk.type(file);
        if (type == EntryType.FILE) {
            return Optional.of(disk.read(file, LARGEST));
        }
        if (type != EntryType.ABSENT) {
            warnings.add("left out `" + name + "`: it is no file of the profile's own, and links are not followed");
        }
        return Optional.empty();
    }

    private static NewFile file(String path, byte[] bytes) {
        return new NewFile(new TreePath(path), Mode.FILE, () -> bytes);
    }
}
