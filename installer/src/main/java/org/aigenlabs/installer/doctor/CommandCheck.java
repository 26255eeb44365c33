package org.aigenlabs.installer.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.AliasScript;
import org.aigenlabs.schema.value.ProfileName;

/** What concerns the commands of this root's profiles. */
final class CommandCheck {
    private final Checkup checkup;
    private final Disk disk;
    private final List<Finding> findings = new ArrayList<>();

    CommandCheck(Checkup checkup) {
        this.checkup = checkup;
        this.disk = checkup.disk();
    }

    List<Finding> findings() {
        List<AliasScript.Pinned> commands = checkup.aliases().inventory(checkup.layout());
        commands.forEach(this::examine);
        Path bin = checkup.aliases().directory();
        boolean onPath = checkup.machine().path().stream()
                .anyMatch(each -> each.normalize().equals(bin));
        if (!commands.isEmpty() && !onPath) {
            add(
                    DoctorProblem.PATH,
                    ProfileName.DEFAULT,
                    Repair.NONE,
                    bin,
                    new Finding.Words(
                            "`" + bin + "` is not on your PATH, so the commands of profiles are not found",
                            "add `export PATH=\"$HOME/.local/bin:$PATH\"` to your shell's profile"));
        }
        return findings;
    }

    private void examine(AliasScript.Pinned command) {
        ProfileName name = profile(command);
        if (disk.type(command.profile().resolve(".")) != EntryType.DIRECTORY) {
            add(
                    DoctorProblem.COMMAND_DANGLING,
                    ProfileName.DEFAULT,
                    Repair.REMOVE_COMMAND,
                    command.file(),
                    new Finding.Words(
                            "`" + command.file() + "` runs the profile in `" + command.profile()
                                    + "`, which is not there",
                            "`aigenlabs doctor --fix` removes the command"));
        } else if (!command.program().equals(checkup.machine().program())
                && disk.type(command.program()) == EntryType.ABSENT) {
            add(
                    DoctorProblem.COMMAND_PROGRAM,
                    name,
                    Repair.REWRITE_COMMAND,
                    command.file(),
                    new Finding.Words(
                            "`" + command.file() + "` starts `" + command.program() + "`, which is not there",
                            "`aigenlabs doctor --fix` makes it start this program"));
        } else {
            hidden(command, name);
        }
    }

    /** Another command of that name that comes first on the search path. */
    private void hidden(AliasScript.Pinned command, ProfileName name) {
        String word = String.valueOf(command.file().getFileName());
        for (Path each : checkup.machine().path()) {
            if (each.normalize().equals(checkup.aliases().directory())) {
                return;
            }
            if (disk.type(each.resolve(word)) == EntryType.FILE) {
                add(
                        DoctorProblem.PATH,
                        name,
                        Repair.NONE,
                        command.file(),
                        new Finding.Words(
                                "`" + word + "` runs `" + each.resolve(word) + "`, which comes first on your PATH",
                                "`aigenlabs profile alias " + name + " --name OTHER` makes a command of another name"));
                return;
            }
        }
    }

    private ProfileName profile(AliasScript.Pinned command) {
        return command.profile().equals(checkup.layout().root())
                ? ProfileName.DEFAULT
                : ProfileName.parse(String.valueOf(command.profile().getFileName()))
                        .find()
                        .orElse(ProfileName.DEFAULT);
    }

    private void add(DoctorProblem kind, ProfileName name, Repair repair, Path at, Finding.Words words) {
        findings.add(Finding.of(name, kind, repair, at, words));
    }
}
