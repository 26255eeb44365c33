package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/** The objects of one generation, written as a single pack of those that the store lacks. */
final class GenerationObjects {
    private static final String AUTHOR = "aigenlabs";
    private static final String ADDRESS = "aigenlabs@localhost";

    private final FileRepository store;
    private final Quarantine quarantine;

    GenerationObjects(FileRepository store, Quarantine quarantine) {
        this.store = store;
        this.quarantine = quarantine;
    }

    /** Writes them durably into the store. */
    ObjectId write(NewGeneration next) throws IOException {
        quarantine.discard();
        try {
            ObjectId commit = writePack(next);
            for (Path pack : quarantine.release()) {
                store.openPack(pack.toFile());
            }
            return commit;
        } finally {
            quarantine.discard();
        }
    }

    private ObjectId writePack(NewGeneration next) throws IOException {
        ObjectDirectory incoming =
                new ObjectDirectory(store.getConfig(), quarantine.directory().toFile(), null, store.getFS(), null);
        incoming.create();
        try (ObjectInserter inserter = new NewObjectsOnly(incoming.newPackInserter(), store.getObjectDatabase())) {
            ObjectId tree = tree(next.files(), inserter);
            ObjectId commit = inserter.insert(commit(next, tree));
            inserter.flush();
            return commit;
        } finally {
            incoming.close();
        }
    }

    private ObjectId tree(List<GenerationFile> files, ObjectInserter inserter) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (GenerationFile file : files) {
            DirCacheEntry entry = new DirCacheEntry(file.path().text());
            entry.setFileMode(mode(file));
            entry.setObjectId(blob(file, inserter));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private static FileMode mode(GenerationFile file) {
        return switch (file.mode()) {
            case REGULAR -> FileMode.REGULAR_FILE;
            case EXECUTABLE -> FileMode.EXECUTABLE_FILE;
        };
    }

    private ObjectId blob(GenerationFile file, ObjectInserter inserter) throws IOException {
        return switch (file.content()) {
            case GenerationFile.Changed(Supplier<byte[]> bytes) -> inserter.insert(Constants.OBJ_BLOB, bytes.get());
            case GenerationFile.Stored(GitId id) -> {
                ObjectId blob = ObjectId.fromString(id.hex());
                if (!store.getObjectDatabase().has(blob)) {
                    throw new EnvironmentFailure(
                            "cannot record `" + file.path() + "`: the store lacks object `" + id.abbreviated()
                                    + "`, expected all that was fetched",
                            "run the command again: it fetches once more");
                }
                yield blob;
            }
        };
    }

    private static CommitBuilder commit(NewGeneration next, ObjectId tree) {
        Instant when = next.when();
        PersonIdent nobody = new PersonIdent(AUTHOR, ADDRESS, when, ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(next.parents().stream()
                .map(parent -> ObjectId.fromString(parent.hex()))
                .toList());
        commit.setAuthor(nobody);
        commit.setCommitter(nobody);
        commit.setMessage(next.message().text());
        return commit;
    }
}
