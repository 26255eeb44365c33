package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.plan.EnvStatus;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.installer.settings.EnvSettings;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.value.ProfileName;

/** Making a profile ready to run: its model, and the variables that its distribution asks for. */
public final class SetupOperation {
    /** The setting that names the model. */
    public static final String MODEL = "model.default";

    private static final KeyPath MODEL_KEY = KeyPath.of("model", "default");

    private final HomeChoice home;
    private final Disk disk;
    private final ProfileOperations profiles;
    private final Supplier<RecordedEdits> edits;

    /** @param edits made only when something is to be written */
    public SetupOperation(HomeChoice home, Disk disk, ProfileOperations profiles, Supplier<RecordedEdits> edits) {
        this.home = home;
        this.disk = disk;
        this.profiles = profiles;
        this.edits = edits;
    }

    /** Whose setup it is. */
    public ProfileName profile() {
        return home.profile();
    }

    /** The model it runs now; empty if none is set. */
    public String model() {
        return profiles.show("").summary().model();
    }

    /** The variables that its distribution asks for and nobody sets, in the author's order. */
    public List<EnvRequirement> unset() {
        return profiles.show("").env().variables().stream()
                .filter(status -> !status.set())
                .map(EnvStatus::requirement)
                .toList();
    }

    /**
     * Writes what was answered: the variables first, for they are more easily refused.
     *
     * @param model empty leaves it as it is
     * @return what was set: names of variables, and {@code model.default}
     */
    public List<String> apply(String model, SequencedMap<String, String> values) {
        Path directory = home.layout().profile(profile());
        return edits.get().hold(profile(), "setup", () -> {
            List<String> set = new ArrayList<>();
            if (!values.isEmpty()) {
                new EnvSettings(disk, directory.resolve(EnvSettings.NAME)).setAll(values);
                set.addAll(values.keySet());
            }
            ConfigFile config = new ConfigFile(disk, directory.resolve(ConfigFile.NAME));
            if (!model.isEmpty() && config.set(MODEL_KEY, DataValue.text(model))) {
                set.add(MODEL);
            }
            return set;
        });
    }
}
