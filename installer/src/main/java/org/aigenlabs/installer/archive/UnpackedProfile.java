package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.tree.TreeLimits;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * An archive that was unpacked into a directory of nobody else's, and fits everything that it says of itself.
 *
 * @param directory holds what was below the archive's top directory
 */
public record UnpackedProfile(Path directory, ArchiveContents contents) {
    private static final int EXECUTABLE = 0111;

    /** Of a tree that is in no repository. */
    private static final GitId NO_TREE = new GitId("0".repeat(40));

    /**
     * Unpacks into the empty directory {@code into}.
     *
     * @throws org.aigenlabs.schema.failure.InvalidFailure if the archive is not as it should be; what lies in {@code into}
     *     is to be thrown away then
     */
    public static UnpackedProfile unpack(ArchiveReader reader, Path into) {
        return new UnpackedProfile(into, Unpacking.unpack(reader, into));
    }

    /**
     * Those of the files that tell what an agent could do: not the user's own, and none that is larger than a file of a
     * distribution may be. Of an archive without a manifest, none.
     */
    public SourceTree tree() {
        SortedMap<TreePath, TreeFile> files = new TreeMap<>();
        Map<GitId, Path> where = new HashMap<>();
        contents.manifest()
                .ifPresent(manifest -> manifest.lines().forEach((path, line) -> {
                    if (line instanceof ArchiveManifest.FileLine file
                            && file.size() <= TreeLimits.DEFAULT.blobBytes()
                            && !ProtectedNames.isProtected(path)) {
                        Path at = directory.resolve(path.text());
                        GitId blob = BlobId.of(read(at));
                        FileMode mode = (file.mode() & EXECUTABLE) == 0 ? FileMode.REGULAR : FileMode.EXECUTABLE;
                        files.put(path, new TreeFile(path, mode, blob, file.size()));
                        where.put(blob, at);
                    }
                }));
        return new SourceTree(NO_TREE, files, blob -> read(where.getOrDefault(blob, directory)));
    }

    private static byte[] read(Path file) {
        try (java.io.InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw DiskFailures.of("read", file, e);
        }
    }
}
