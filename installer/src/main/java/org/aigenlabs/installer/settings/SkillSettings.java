package org.aigenlabs.installer.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.schema.failure.UsageFailure;

/** The skills of a profile, and the list {@code skills.disabled} of its {@code config.yaml} that switches them off. */
public final class SkillSettings {
    private static final KeyPath DISABLED = KeyPath.of("skills", "disabled");

    private final Disk disk;
    private final Path profile;
    private final List<String> directories;

    /** @param directories of the skills, below {@code skills} */
    public SkillSettings(Disk disk, Path profile, List<String> directories) {
        this.disk = disk;
        this.profile = profile;
        this.directories = List.copyOf(directories);
    }

    /** All skills, in the order of their directories. */
    public List<SkillFacts> list() {
        List<String> off = disabled();
        return directories.stream().map(each -> facts(each, off)).toList();
    }

    /**
     * The skill that {@code word} names: by its directory, the last part of that, or its name.
     *
     * @throws UsageFailure if no skill, or more than one, is meant
     */
    public SkillFacts find(String word) {
        List<SkillFacts> found = list().stream()
                .filter(skill -> List.of(skill.directory(), last(skill.directory()), skill.name())
                        .contains(word))
                .toList();
        Optional<SkillFacts> exact =
                found.stream().filter(skill -> skill.directory().equals(word)).findFirst();
        if (exact.isPresent() || found.size() == 1) {
            return exact.orElseGet(found::getFirst);
        }
        throw new UsageFailure(
                "cannot find the skill `" + word + "`: "
                        + (found.isEmpty()
                                ? "there is none of that name"
                                : found.size() + " skills have that name, expected a directory below `skills`"),
                "`aigenlabs skills list` shows the skills");
    }

    /** Switches a skill on or off; whether that changed anything. */
    public boolean enable(SkillFacts skill, boolean enabled) {
        if (skill.enabled() == enabled) {
            return false;
        }
        ConfigFile config = config();
        List<DataValue> items = items(config);
        List<Edit> edits = new ArrayList<>();
        if (enabled) {
            for (int i = items.size() - 1; i >= 0; i--) {
                if (isNameOf(text(items.get(i)), skill)) {
                    edits.add(new Edit.Remove(DISABLED.then(i)));
                }
            }
        } else if (items.isEmpty()) {
            edits.add(new Edit.Set(DISABLED, DataValue.list(DataValue.text(skill.name()))));
        } else {
            edits.add(new Edit.InsertItem(DISABLED, items.size(), DataValue.text(skill.name())));
        }
        return config.apply("change", DISABLED, edits);
    }

    private SkillFacts facts(String directory, List<String> off) {
        OwnFile file =
                new OwnFile(disk, profile.resolve("skills").resolve(directory).resolve("SKILL.md"));
        SkillText text = new SkillText(file.read());
        String name = text.get("name").isBlank() ? last(directory) : text.get("name");
        SkillFacts skill = new SkillFacts(
                directory,
                name,
                text.get("description"),
                text.get("version"),
                text.get("license"),
                true,
                text.problem());
        boolean enabled = off.stream().noneMatch(each -> isNameOf(each, skill));
        return enabled
                ? skill
                : new SkillFacts(
                        directory, name, skill.description(), skill.version(), skill.license(), false, skill.problem());
    }

    private static boolean isNameOf(String word, SkillFacts skill) {
        return word.equals(skill.name()) || word.equals(skill.directory()) || word.equals(last(skill.directory()));
    }

    private static String last(String directory) {
        return directory.substring(directory.lastIndexOf('/') + 1);
    }

    private List<String> disabled() {
        return items(config()).stream().map(SkillSettings::text).toList();
    }

    private static List<DataValue> items(ConfigFile config) {
        return config.find(DISABLED)
                .filter(DataValue.Sequence.class::isInstance)
                .map(DataValue.Sequence.class::cast)
                .map(DataValue.Sequence::items)
                .orElse(List.of());
    }

    private static String text(DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> text;
            case DataValue.Marked(String _, String _, DataValue inner) -> text(inner);
            case DataValue.Alias _, DataValue.Sequence _, DataValue.Mapping _ -> "";
        };
    }

    private ConfigFile config() {
        return new ConfigFile(disk, profile.resolve(ConfigFile.NAME));
    }
}
