package org.aigenlabs.installer.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.lock.LockedTrust;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/** A root on a real disk, filled by tests. */
record SampleRoot(Path directory) {
    static final String INSTALLED = "the author's";

    Profiles profiles() {
        return new Profiles(new RootLayout(directory), new RealDisk());
    }

    SampleRoot with(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleRoot link(String path, Path target) {
        try {
            Files.createDirectories(directory.resolve(path).getParent());
            Files.createSymbolicLink(directory.resolve(path), target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A profile with a lock, a configuration, two skills and an identity. */
    SampleRoot installed(String name) {
        String at = "profiles/" + name + "/";
        return with(at + Lock.FILE, lock(name))
                .with(at + "config.yaml", "# mine\nmodel:\n  default: m-1\n  provider: acme\nagent: {turns: 3}\n")
                .with(at + "skills/mail/SKILL.md", "---\n")
                .with(at + "skills/web/search/SKILL.md", "---\n")
                .with(
                        at + "profile.yaml",
                        "id: 0b6b0f2e-0000-4000-8000-000000000000\ndescription: Does " + name + "\n");
    }

    /** The lock of a profile with {@code paths}, each installed with {@link #INSTALLED} in it. */
    static String lock(String name, String... paths) {
        TreeMap<TreePath, LockedFile> files = new TreeMap<>();
        for (String each : paths) {
            files.put(
                    new TreePath(each),
                    new LockedFile(BlobId.of(INSTALLED.getBytes(StandardCharsets.UTF_8)), FileMode.REGULAR));
        }
        return LockDocument.write(new Lock(
                name,
                new Source("https://git.example/agents", name, "v1.2.0"),
                "1.2.0",
                new GitId("c".repeat(40)),
                new GitId("7".repeat(40)),
                new LockedTrust("not-checked", "", ""),
                files,
                new TreeMap<>(),
                List.of()));
    }
}
