package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
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
    private static final KeyPath MODEL_ITSELF = KeyPath.of("model");

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
     * Reads what answers would be written to, so that nobody answers in vain.
     *
     * @throws org.aigenlabs.schema.failure.InvalidFailure if a file cannot be read
     */
    public void check() {
        new Profiles(home.layout(), disk).require(profile());
        env().list();
        modelKey(config());
    }

    /** {@code model} itself is its name in some files. */
    private static KeyPath modelKey(ConfigFile config) {
        return config.find(MODEL_ITSELF).orElseGet(DataValue::nothing) instanceof DataValue.Text
                ? MODEL_ITSELF
                : MODEL_KEY;
    }

    private EnvSettings env() {
        return new EnvSettings(disk, home.layout().profile(profile()).resolve(EnvSettings.NAME));
    }

    private ConfigFile config() {
        return new ConfigFile(disk, home.layout().profile(profile()).resolve(ConfigFile.NAME));
    }

    /**
     * Writes what was answered: the variables first, for they are more easily refused.
     *
     * @param model empty leaves it as it is
     * @return what was set: names of variables, and {@code model.default}
     */
    public List<String> apply(String model, SequencedMap<String, String> values) {
        return edits.get().hold(profile(), "setup", () -> {
            List<String> set = new ArrayList<>();
            if (!values.isEmpty()) {
                env().setAll(values);
                set.addAll(values.keySet());
            }
            ConfigFile config = config();
            if (!model.isEmpty() && config.set(modelKey(config), DataValue.text(model))) {
                set.add(MODEL);
            }
            return set;
        });
    }
}
