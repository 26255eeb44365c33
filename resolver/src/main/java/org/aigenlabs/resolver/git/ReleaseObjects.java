package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.resolver.publish.CommitText;
import org.aigenlabs.resolver.publish.ReleaseFile;
import org.aigenlabs.resolver.publish.Signer;
import org.aigenlabs.resolver.publish.TreeEdit;
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
        write(files.values());
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        if (parent != null && !path.isEmpty()) {
            keepOthers(builder, parent, each -> !each.startsWith(path + "/"));
        }
        files.forEach((at, file) -> builder.add(entry(at, file)));
        builder.finish();
        return commit(parent, index.writeTree(inserter), text, signer);
    }

    /** A commit with only {@code edits} on top of {@code parent}, whose own history need not be here. */
    GitId amend(GitId parent, List<TreeEdit> edits, CommitText text, Signer signer) throws IOException {
        List<ReleaseFile> files =
                edits.stream().flatMap(edit -> Stream.ofNullable(edit.file())).toList();
        write(files);
        Set<String> edited =
                edits.stream().map(edit -> prefix() + edit.path().text()).collect(Collectors.toSet());
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        keepOthers(builder, parent, each -> !edited.contains(each));
        edits.forEach(edit -> Stream.ofNullable(edit.file()).forEach(file -> builder.add(entry(edit.path(), file))));
        builder.finish();
        endHistoryAt(List.of(parent));
        return commit(parent, index.writeTree(inserter), text, signer);
    }

    /** The message of a commit that is here. */
    String message(GitId commit) throws IOException {
        try (ObjectReader objects = repository.newObjectReader()) {
            return RevCommit.parse(objects.open(id(commit)).getCachedBytes()).getFullMessage();
        }
    }

    private void write(Collection<ReleaseFile> files) throws IOException {
        for (ReleaseFile file : files) {
            if (!repository.getObjectDatabase().has(id(file.blob()))) {
                inserter.insert(Constants.OBJ_BLOB, file.bytes().get());
            }
        }
        inserter.flush();
    }

    /**
     * Makes {@code commits}, as far as they are here, ends of history where what came before them is not here: what is
     * pushed is found by a walk from them.
     */
    void endHistoryAt(Collection<GitId> commits) throws IOException {
        Set<ObjectId> shallow = new HashSet<>(repository.getObjectDatabase().getShallowCommits());
        int before = shallow.size();
        try (ObjectReader objects = repository.newObjectReader()) {
            for (GitId commit : commits) {
                if (objects.has(id(commit)) && !hasParents(objects, id(commit))) {
                    shallow.add(id(commit));
                }
            }
        }
        if (shallow.size() > before) {
            repository.getObjectDatabase().setShallowCommits(shallow);
        }
    }

    private static boolean hasParents(ObjectReader objects, ObjectId commit) throws IOException {
        for (RevCommit above :
                RevCommit.parse(objects.open(commit).getCachedBytes()).getParents()) {
            if (!objects.has(above)) {
                return false;
            }
        }
        return true;
    }

    private GitId commit(@Nullable GitId parent, ObjectId tree, CommitText text, Signer signer) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
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

    private String prefix() {
        return path.isEmpty() ? "" : path + "/";
    }

    private DirCacheEntry entry(TreePath at, ReleaseFile file) {
        DirCacheEntry entry = new DirCacheEntry(prefix() + at.text());
        entry.setFileMode(
                switch (file.mode()) {
                    case REGULAR -> FileMode.REGULAR_FILE;
                    case EXECUTABLE -> FileMode.EXECUTABLE_FILE;
                });
        entry.setObjectId(id(file.blob()));
        return entry;
    }

    /** What a commit is not about stays as it is. */
    private void keepOthers(DirCacheBuilder builder, GitId parent, Predicate<String> kept) throws IOException {
        try (ObjectReader objects = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(
                    RevCommit.parse(objects.open(id(parent)).getCachedBytes()).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                if (kept.test(walk.getPathString())) {
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
