package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.text.StrictUtf8;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** What one file was through the generations of a profile: only its own blobs are read. */
public final class FileHistory {
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Path store;
    private final Disk disk;

    /** @param store the bare repository, absolute */
    public FileHistory(Path store, Disk disk) {
        this.store = store;
        this.disk = disk;
    }

    /**
     * The file as a generation left it, which is not as the one before did.
     *
     * @param text empty if it was removed, or is no text
     * @param authors the text of the author's own file at the version that is installed then; empty if it is not known
     * @param edited whether the user, or the agent, had changed it: no command did
     */
    public record Version(GenerationName name, String version, String text, String authors, boolean edited) {}

    /** Its versions, the oldest first; none if it was never recorded. */
    public List<Version> of(String profileId, TreePath path) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return List.of();
        }
        try (Repository repository = StoreRepository.open(store);
                RevWalk walk = new RevWalk(repository)) {
            List<Version> versions = new ArrayList<>();
            ObjectId before = ObjectId.zeroId();
            for (Ref ref : refs(repository, profileId)) {
                RevCommit commit = walk.parseCommit(ref.getObjectId());
                ObjectId blob = blob(walk.getObjectReader(), path, commit.getTree());
                if (!blob.equals(before)) {
                    versions.add(version(walk.getObjectReader(), name(ref), commit, path, blob));
                    before = blob;
                }
            }
            return versions;
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    private static Version version(
            ObjectReader objects, GenerationName name, RevCommit commit, TreePath path, ObjectId blob)
            throws IOException {
        GenerationMessage message = GenerationMessage.parse(commit.getFullMessage());
        @Nullable
        ObjectId theirs = ObjectId.isId(message.tree()) && objects.has(ObjectId.fromString(message.tree()))
                ? ObjectId.fromString(message.tree())
                : null;
        return new Version(
                name,
                message.version(),
                text(objects, blob),
                theirs == null ? "" : text(objects, blob(objects, path, theirs)),
                message.step() instanceof GenerationMessage.Step.Edited);
    }

    /** All zeros if there is no such file. */
    private static ObjectId blob(ObjectReader objects, TreePath path, ObjectId tree) throws IOException {
        try (TreeWalk at = TreeWalk.forPath(objects, path.text(), tree)) {
            return at == null ? ObjectId.zeroId() : at.getObjectId(0);
        }
    }

    private static String text(ObjectReader objects, ObjectId blob) throws IOException {
        return blob.equals(ObjectId.zeroId())
                ? ""
                : StrictUtf8.decode(objects.open(blob, Constants.OBJ_BLOB).getCachedBytes(LARGEST))
                        .orElse("");
    }

    private static List<Ref> refs(Repository repository, String profileId) throws IOException {
        return repository.getRefDatabase().getRefsByPrefix(GenerationName.refsOf(profileId)).stream()
                .filter(ref -> GenerationName.ofRef(ref.getName()).isPresent())
                .sorted(Comparator.comparing(FileHistory::name))
                .toList();
    }

    private static GenerationName name(Ref ref) {
        return GenerationName.ofRef(ref.getName()).orElseThrow();
    }
}
