package org.aigenlabs.installer.apply;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.archive.HistoryCarrier;
import org.aigenlabs.installer.archive.UnpackedProfile;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/** Makes profiles of unpacked archives of ours: whole or not at all, as installs are. */
public final class ProfileImporter {
    private final RootLayout layout;
    private final Session session;
    private final ProfileMaking making;
    private final ImportedHistory history;

    /** @param carrier takes the history in an archive into the store */
    public ProfileImporter(
            RootLayout layout,
            Disk disk,
            Generations generations,
            HistoryCarrier carrier,
            AliasWriter aliases,
            Session session) {
        this.layout = layout;
        this.session = session;
        this.history = new ImportedHistory(disk, generations, carrier, session.clock());
        this.making = new ProfileMaking(
                new ProfileMaking.Parts(layout, disk, generations, aliases, session), NameCheck.Making.IMPORT);
    }

    /**
     * Refuses the name of a new profile if anything has it already.
     *
     * @throws org.aigenlabs.schema.failure.UsageFailure if it is taken
     */
    public void refuseTaken(ProfileName name) {
        making.refuseTaken(name);
    }

    /**
     * Makes the profile; what was unpacked is moved into it.
     *
     * @throws org.aigenlabs.schema.failure.UsageFailure if the name is taken
     * @throws org.aigenlabs.schema.failure.BusyFailure if another command is at work on it
     * @throws org.aigenlabs.schema.failure.EnvironmentFailure if the machine says no; then nothing is left behind
     */
    public Creation make(UnpackedProfile from, ProfileName name, boolean alias) {
        return making.hold(name, () -> {
            List<String> warnings = new ArrayList<>();
            String id = session.ids().get().toString();
            making.grow(new ImportedProfile(name, id, from, alias, warnings), _ -> history.take(from.directory(), id));
            AliasOutcome outcome = alias ? making.finish(name, warnings) : new AliasOutcome.NotAsked();
            return new Creation(name, layout.profile(name), id, outcome, warnings);
        });
    }
}
