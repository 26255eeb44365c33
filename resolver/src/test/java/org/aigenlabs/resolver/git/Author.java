package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TagBuilder;

/** Someone who publishes distributions: a bare repository to commit to. */
final class Author implements AutoCloseable {
    static final String MANIFEST = "name: sample\nversion: 1.0.0\nlicense: MIT\n";

    private static final PersonIdent WHO = new PersonIdent("A", "a@example.invalid", Instant.EPOCH, ZoneOffset.UTC);

    private final FileRepository repository;

    private Author(FileRepository repository) {
        this.repository = repository;
    }

    static Author at(Path bare) {
        GitRuntime.install();
        try {
            BareRepository.write(bare);
            Author author = new Author(new FileRepository(bare.toFile()));
            author.repository.updateRef(Constants.HEAD).link("refs/heads/main");
            return author;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits exactly {@code files} (path to content; a leading {@code *} makes it executable) to {@code main}. */
    ObjectId commit(Map<String, String> files) {
        return commit("refs/heads/main", files);
    }

    ObjectId commit(String refName, Map<String, String> files) {
        try (ObjectInserter objects = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (Map.Entry<String, String> file : files.entrySet()) {
                boolean executable = file.getKey().startsWith("*");
                DirCacheEntry entry =
                        new DirCacheEntry(executable ? file.getKey().substring(1) : file.getKey());
                entry.setFileMode(executable ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
                entry.setObjectId(
                        objects.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
                builder.add(entry);
            }
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            ObjectId before = repository.resolve(refName);
            if (before != null) {
                commit.setParentId(before);
            }
            commit.setTreeId(index.writeTree(objects));
            commit.setAuthor(WHO);
            commit.setCommitter(WHO);
            commit.setMessage("a release\n");
            ObjectId id = objects.insert(commit);
            objects.flush();
            point(refName, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tags {@code target}, annotated; {@code name} stands in the tag object. */
    ObjectId tag(String refName, String name, ObjectId target, int type) {
        try (ObjectInserter objects = repository.newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(target, type);
            tag.setTagger(WHO);
            tag.setMessage("release " + name + "\n");
            ObjectId id = objects.insert(tag);
            objects.flush();
            point(refName, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void point(String refName, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(refName);
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        update.update();
    }

    @Override
    public void close() {
        repository.close();
    }
}
