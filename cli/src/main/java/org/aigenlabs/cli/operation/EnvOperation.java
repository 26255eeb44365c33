package org.aigenlabs.cli.operation;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.settings.CronSettings;
import org.aigenlabs.installer.settings.EnvSettings;
import org.aigenlabs.schema.value.ProfileName;

/** The variables of the current profile, and the switches of its scheduled jobs. */
public final class EnvOperation {
    private final HomeChoice home;
    private final Disk disk;
    private final Supplier<RecordedEdits> edits;

    /** @param edits made only when something is to be written */
    public EnvOperation(HomeChoice home, Disk disk, Supplier<RecordedEdits> edits) {
        this.home = home;
        this.disk = disk;
        this.edits = edits;
    }

    /** Whose they are. */
    public ProfileName profile() {
        return home.profile();
    }

    /** The variables that are set: never a value. */
    public List<EnvSettings.Set> list() {
        return env().list();
    }

    /** Sets all of {@code values}, in their order. */
    public void set(SequencedMap<String, String> values) {
        EnvSettings env = env();
        edits.get().hold(home.profile(), () -> {
            env.setAll(values);
            return values;
        });
    }

    /** Removes a variable; whether it was there. */
    public boolean unset(String name) {
        EnvSettings env = env();
        return edits.get().hold(home.profile(), () -> env.unset(name));
    }

    /** Switches the job that {@code word} names; whether that changed anything. */
    public boolean enableJob(String word, boolean enabled) {
        requireProfile();
        CronSettings cron = new CronSettings(disk, home.layout().profile(home.profile()));
        return edits.get()
                .hold(
                        home.profile(),
                        (enabled ? "cron enable " : "cron disable ") + word,
                        () -> cron.enable(word, enabled));
    }

    private EnvSettings env() {
        requireProfile();
        return new EnvSettings(disk, home.layout().profile(home.profile()).resolve(EnvSettings.NAME));
    }

    private void requireProfile() {
        new Profiles(home.layout(), disk).require(home.profile());
    }
}
