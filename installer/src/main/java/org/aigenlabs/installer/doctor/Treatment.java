package org.aigenlabs.installer.doctor;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.apply.FreshFiles;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.ActiveProfile;
import org.aigenlabs.installer.home.AliasScript;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.installer.settings.EnvSettings;
import org.aigenlabs.schema.value.ProfileName;

/** Repairs what can be repaired without anybody's decision; each may be done twice. */
public final class Treatment {
    private final Checkup checkup;
    private final ProfileGuard guard;

    public Treatment(Checkup checkup, ProfileGuard guard) {
        this.checkup = checkup;
        this.guard = guard;
    }

    /** Does what {@code finding} allows, if anything. */
    public void apply(Finding finding) {
        switch (finding.repair()) {
            case NONE -> {}
            case SETTLE -> checkup.parts().recovery().settle();
            case CLOSE -> held(finding, () -> new EnvSettings(checkup.disk(), finding.at()).close());
            case REMOVE_COMMAND -> checkup.aliases().remove(List.of(finding.at()));
            case REWRITE_COMMAND -> rewrite(finding.at());
            case USE_DEFAULT -> ActiveProfile.write(checkup.layout(), checkup.disk(), ProfileName.DEFAULT);
            case MAKE_DIRECTORIES -> held(finding, () -> makeDirectories(finding.at()));
            case REBUILD_LEDGER ->
                checkup.parts().ledger().rebuild(checkup.parts().operations().read());
            case EMPTY_TRASH ->
                checkup.parts()
                        .trash()
                        .empty(checkup.parts()
                                .trash()
                                .expired(checkup.machine().clock().instant()));
        }
    }

    private void held(Finding finding, Runnable repair) {
        guard.hold(finding.profile(), () -> {
            repair.run();
            return finding;
        });
    }

    private void rewrite(Path file) {
        checkup.aliases().inventory(checkup.layout()).stream()
                .filter(command -> command.file().equals(file))
                .forEach(command -> new AtomicFile(checkup.disk())
                        .write(
                                file,
                                AliasScript.posix(
                                                name(command.profile()),
                                                command.profile(),
                                                checkup.machine().program())
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                Mode.EXECUTABLE));
    }

    private ProfileName name(Path profile) {
        return profile.equals(checkup.layout().root())
                ? ProfileName.DEFAULT
                : new ProfileName(String.valueOf(profile.getFileName()));
    }

    private void makeDirectories(Path profile) {
        for (String each : FreshFiles.USERS_DIRECTORIES) {
            if (checkup.disk().type(profile.resolve(each)) == EntryType.ABSENT) {
                checkup.disk().makeDirectory(profile.resolve(each), Mode.DIRECTORY);
            }
        }
    }
}
