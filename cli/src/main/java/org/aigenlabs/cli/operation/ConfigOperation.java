package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.installer.settings.WordValue;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;

/** Reading and changing the current profile's {@code config.yaml}. */
public final class ConfigOperation {
    private final HomeChoice home;
    private final Disk disk;
    private final Supplier<RecordedEdits> edits;

    /** @param edits made only when something is to be written */
    public ConfigOperation(HomeChoice home, Disk disk, Supplier<RecordedEdits> edits) {
        this.home = home;
        this.disk = disk;
        this.edits = edits;
    }

    /** Whose configuration it is. */
    public ProfileName profile() {
        return home.profile();
    }

    /** Where it lies; the file need not be there. */
    public Path path() {
        return file().path();
    }

    /** All settings. */
    public DataValue all() {
        return file().all();
    }

    /**
     * One setting.
     *
     * @throws UsageFailure if it is not set
     */
    public DataValue get(String key) {
        KeyPath path = key(key);
        return file().find(path)
                .orElseThrow(() -> new UsageFailure(
                        "cannot find the setting `" + path + "`: `" + path() + "` does not have it",
                        "`aigenlabs config list` shows the settings"));
    }

    /** Sets {@code key} to what was typed; whether that changed anything. */
    public boolean set(String key, String word) {
        KeyPath path = key(key);
        return writing("config set " + path, file -> file.setWord(path, word));
    }

    /** Sets {@code key} to the value that {@code json} is; whether that changed anything. */
    public boolean setJson(String key, String json) {
        KeyPath path = key(key);
        DataValue value = WordValue.ofJson(json);
        return writing("config set " + path, file -> file.set(path, value));
    }

    /** Removes a setting; whether it was there. */
    public boolean unset(String key) {
        KeyPath path = key(key);
        return writing("config unset " + path, file -> file.unset(path));
    }

    private boolean writing(String what, Predicate<ConfigFile> change) {
        ConfigFile file = file();
        return edits.get().hold(home.profile(), what, () -> change.test(file));
    }

    private ConfigFile file() {
        new Profiles(home.layout(), disk).require(home.profile());
        return new ConfigFile(disk, home.layout().profile(home.profile()).resolve(ConfigFile.NAME));
    }

    private static KeyPath key(String text) {
        KeyPath path = KeyPath.parse(text)
                .orThrow(bad -> new UsageFailure(
                        "cannot use the key " + bad, "write it as in `model.default` or `skills.list[0]`"));
        if (path.segments().isEmpty()) {
            throw new UsageFailure(
                    "cannot use the key `" + text + "`: it is empty, expected a name as in `model.default`");
        }
        return path;
    }
}
