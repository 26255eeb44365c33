package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import org.aigenlabs.resolver.publish.CommitText;
import org.aigenlabs.resolver.publish.ReleaseFile;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Writes blobs, trees, commits and tags into a staging repository. */
final class ReleaseObjects implements AutoCloseable {
    private final StagingRepository repository;
    private final String path;
    private final ObjectInserter inserter;

    /** @param path of the distribution in the repository; empty for its top */
    ReleaseObjects(StagingRepository repository, String path) {
        this.repository = repository;
        this.path = path;
        this.inserter = repository.getObjectDatabase().newPackInserter();
    }

    GitId commit(@Nullable GitId parent, SortedMap<TreePath, ReleaseFile> files, CommitText text, Signer signer)
            throws IOException {
        for (ReleaseFile file : files.values()) {
            if (!repository.getObjectDatabase().has(id(file.blob()))) {
                inserter.insert(Constants.OBJ_BLOB, file.bytes().get());
            }
        }
        inserter.flush();
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree(parent, files));
        if (parent != null) {
            commit.setParentId(id(parent));
        }
        commit.setAuthor(person(text));
        commit.setCommitter(person(text));
        commit.setMessage(text.message());
        String signature = signer.sign(commit.build());
        if (!signature.isEmpty()) {
            commit.setGpgSignature(new GpgSignature(signature.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        ObjectId made = inserter.insert(commit);
        inserter.flush();
        return Advertisements.gitId(made);
    }

    GitId tag(GitId commit, String name, CommitText text, Signer signer) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setObjectId(id(commit), Constants.OBJ_COMMIT);
        tag.setTag(name);
        tag.setTagger(person(text));
        tag.setMessage(text.message());
        String signature = signer.sign(tag.build());
        if (!signature.isEmpty()) {
            tag.setGpgSignature(new GpgSignature(signature.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        ObjectId made = inserter.insert(tag);
        inserter.flush();
        return Advertisements.gitId(made);
    }

    private ObjectId tree(@Nullable GitId parent, SortedMap<TreePath, ReleaseFile> files) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        if (parent != null && !path.isEmpty()) {
            keepOthers(builder, parent);
        }
        String prefix = path.isEmpty() ? "" : path + "/";
        for (Map.Entry<TreePath, ReleaseFile> each : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(prefix + each.getKey().text());
            entry.setFileMode(
                    switch (each.getValue().mode()) {
                        case REGULAR -> FileMode.REGULAR_FILE;
                        case EXECUTABLE -> FileMode.EXECUTABLE_FILE;
                    });
            entry.setObjectId(id(each.getValue().blob()));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    /** What lies beside the distribution is somebody else's. */
    private void keepOthers(DirCacheBuilder builder, GitId parent) throws IOException {
        try (ObjectReader objects = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(
                    RevCommit.parse(objects.open(id(parent)).getCachedBytes()).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                if (!walk.getPathString().startsWith(path + "/")) {
                    DirCacheEntry entry = new DirCacheEntry(walk.getRawPath());
                    entry.setFileMode(walk.getFileMode(0));
                    entry.setObjectId(walk.getObjectId(0));
                    builder.add(entry);
                }
            }
        }
    }

    private static PersonIdent person(CommitText text) {
        return new PersonIdent(text.author().name(), text.author().email(), text.when(), text.zone());
    }

    private static ObjectId id(GitId id) {
        return ObjectId.fromString(id.hex());
    }

    @Override
    public void close() {
        inserter.close();
    }
}
