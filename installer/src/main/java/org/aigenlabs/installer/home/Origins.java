package org.aigenlabs.installer.home;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.value.TreePath;

/** Tells where the files of one profile come from; a lock that cannot be read counts as none. */
public final class Origins {
    /** Names the skills that an installer brought along, a line {@code name:hash} each. */
    static final String BUNDLED = "skills/.bundled_manifest";

    /** Holds the bundled skills that this program brought, an object {@code files} of texts by path. */
    static final String SEEDED = ".aigenlabs/skills.json";

    private static final int LARGEST = 1024 * 1024;

    private final Set<TreePath> distribution;
    private final Set<String> bundled;
    private final Set<String> seeded;

    private Origins(Set<TreePath> distribution, Set<String> bundled, Set<String> seeded) {
        this.distribution = distribution;
        this.bundled = bundled;
        this.seeded = seeded;
    }

    /** Reads what the profile in {@code directory} knows. */
    public static Origins read(Disk disk, Path directory) {
        ProfileFiles files = new ProfileFiles(disk, directory);
        return new Origins(locked(files), bundled(files), seeded(files));
    }

    /** Where the file at {@code path} comes from. */
    public Origin file(TreePath path) {
        return distribution.contains(path) ? Origin.DISTRIBUTION : Origin.USER;
    }

    /** Where the skill in a directory below {@code skills} comes from. */
    public Origin skill(String directory) {
        TreePath text = new TreePath("skills/" + directory + "/SKILL.md");
        Origin origin = file(text);
        if (origin == Origin.USER && seeded.contains(text.text())) {
            return Origin.BUNDLED;
        }
        String name = directory.substring(directory.lastIndexOf('/') + 1);
        return origin == Origin.USER && bundled.contains(name) ? Origin.BUNDLED : origin;
    }

    private static Set<TreePath> locked(ProfileFiles files) {
        if (!(files.read(Lock.FILE, LockDocument.LARGEST) instanceof ProfileFile.Content(byte[] bytes))) {
            return Set.of();
        }
        try {
            return LockDocument.read(bytes).files().keySet();
        } catch (InvalidFailure unreadable) {
            // `profile show` tells of it; here the question is only whose a file is
            return Set.of();
        }
    }

    private static Set<String> bundled(ProfileFiles files) {
        if (!(files.read(BUNDLED, LARGEST) instanceof ProfileFile.Content(byte[] bytes))) {
            return Set.of();
        }
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst(":.*$", "").strip())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> seeded(ProfileFiles files) {
        if (files.read(SEEDED, JsonLimits.BYTES) instanceof ProfileFile.Content(byte[] bytes)
                && JsonReader.read(bytes, JsonLimits.DEFAULT) instanceof JsonReading.Read(JsonObject object)) {
            return object.findObject("files")
                    .map(texts -> Set.copyOf(texts.members().keySet()))
                    .orElse(Set.of());
        }
        return Set.of();
    }
}
