package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.AliasScript;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Tells whether the name of a new profile is free. */
final class NameCheck {
    private final RootLayout layout;
    private final Disk disk;
    private final Making making;

    /** What the name is wanted for: told in messages. */
    enum Making {
        INSTALL("install", "install under another name: add `--name %s`"),
        CREATE("create", "create it under another name: `aigenlabs profile create %s`"),
        IMPORT("import as", "import it under another name: add `--name %s`"),
        RENAME("rename to", "rename to another name, for example `%s`"),
        RESTORE("restore", "restore it under another name: add `--name %s`");

        private final String verb;
        private final String hint;

        Making(String verb, String hint) {
            this.verb = verb;
            this.hint = hint;
        }
    }

    NameCheck(RootLayout layout, Disk disk, Making making) {
        this.layout = layout;
        this.disk = disk;
        this.making = making;
    }

    /**
     * Refuses a name at which anything lies, even under another spelling that some file systems take for the same.
     *
     * @throws UsageFailure if so
     */
    void refuseTaken(ProfileName name) {
        if (name.isDefault()) {
            throw new UsageFailure(
                    "cannot " + making.verb + " profile `default`: it is the root itself", "choose another name");
        }
        if (!Directories.exists(layout.profiles())) {
            return;
        }
        for (Path entry : disk.list(layout.profiles())) {
            if (TreePath.fold(entry.getFileName().toString()).equals(TreePath.fold(name.text()))) {
                throw taken(name, entry);
            }
        }
    }

    private UsageFailure taken(ProfileName name, Path entry) {
        EntryType type = disk.type(entry);
        String kind = switch (type) {
            case DIRECTORY -> "a profile of that name exists";
            case FILE -> "there is a file of that name";
            case LINK -> "there is a symbolic link of that name";
            case OTHER, ABSENT -> "there is something of that name";
        };
        List<String> hints = new ArrayList<>();
        if (type == EntryType.DIRECTORY && making == Making.INSTALL) {
            hints.add("`aigenlabs profile update " + word(entry.getFileName()) + "` brings what is new in its source");
        }
        hints.add(making.hint.replace("%s", free(name)));
        hints.add(type == EntryType.DIRECTORY ? deleting(entry) : movingAway(entry));
        return new UsageFailure(
                "cannot " + making.verb + " profile `" + name + "`: " + kind + " (`" + entry
                        + "`), expected a free name",
                hints.toArray(String[]::new));
    }

    private static String deleting(Path entry) {
        return "or, if you no longer need it: `aigenlabs profile delete " + word(entry.getFileName())
                + "` moves it to the trash";
    }

    private static String movingAway(Path entry) {
        return "or, if you no longer need it, move it away first: `mv " + word(entry) + " "
                + word(entry.resolveSibling(entry.getFileName() + ".old")) + "`";
    }

    /** As one word for a shell, for the user may copy it. */
    private static String word(Path path) {
        return AliasScript.isPlain(path) ? path.toString() : AliasScript.quoted(path);
    }

    private String free(ProfileName name) {
        int number = 2;
        while (disk.type(layout.profiles().resolve(name + "-" + number)) != EntryType.ABSENT) {
            number++;
        }
        return name + "-" + number;
    }
}
