package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.skills.BundledSkills;
import org.aigenlabs.installer.skills.SkillSync;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.value.ProfileName;

/** Bringing the bundled skills of every profile up to date. */
public final class SkillsOperation {
    private final RootLayout layout;
    private final Disk disk;
    private final Supplier<ProfileGuard> guard;

    public SkillsOperation(RootLayout layout, Disk disk, Supplier<ProfileGuard> guard) {
        this.layout = layout;
        this.disk = disk;
        this.guard = guard;
    }

    /** Does it, one profile after the other; one that fails does not stop the others. */
    public List<SkillsOutcome> update() {
        BundledSkills skills = BundledSkills.ours();
        List<SkillsOutcome> outcomes = new ArrayList<>();
        for (ProfileName name : new Profiles(layout, disk).names()) {
            outcomes.add(update(name, skills));
        }
        return outcomes;
    }

    private SkillsOutcome update(ProfileName name, BundledSkills skills) {
        SkillSync sync = new SkillSync(disk, layout.profile(name), skills);
        try {
            return sync.isWanted()
                    ? new SkillsOutcome.Synced(name, guard.get().hold(name, sync::run))
                    : new SkillsOutcome.Unwanted(name);
        } catch (Failure failure) {
            return new SkillsOutcome.Failed(name, failure);
        }
    }
}
