package org.aigenlabs.resolver.git;

import java.io.IOException;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.TrustFailure;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTag;

/** Follows a ref's object through tags to its commit, and checks each object on the way. */
final class CommitReader {
    private static final String TAGS = "refs/tags/";

    /** A commit and the tree at its top. */
    record Found(ObjectId commit, ObjectId tree) {}

    private final ObjectReader objects;
    private final FetchLimits limits;
    private final String what;

    /** @param what whose commit it is, for messages */
    CommitReader(ObjectReader objects, FetchLimits limits, String what) {
        this.objects = objects;
        this.limits = limits;
        this.what = what;
    }

    /** The commit that {@code id}, the value of {@code refName}, leads to. */
    Found read(ObjectId id, String refName) throws IOException {
        ObjectId at = id;
        for (int depth = 0; depth <= limits.tagDepth(); depth++) {
            checkSize(at);
            ObjectLoader object = objects.open(at);
            switch (object.getType()) {
                case Constants.OBJ_COMMIT -> {
                    RevCommit commit = RevCommit.parse(bytes(object, at));
                    return new Found(at.copy(), commit.getTree().copy());
                }
                case Constants.OBJ_TAG -> {
                    RevTag tag = parse(bytes(object, at), at);
                    if (depth == 0) {
                        checkName(tag.getTagName(), refName);
                    }
                    at = tag.getObject().copy();
                }
                default -> throw refuse("`" + refName + "` leads to a file or directory, expected a commit");
            }
        }
        throw refuse("more than " + limits.tagDepth() + " tags point at each other, expected a commit");
    }

    private void checkSize(ObjectId id) throws IOException {
        long size = objects.getObjectSize(id, ObjectReader.OBJ_ANY);
        if (size > limits.headerBytes()) {
            throw refuse("the object " + id.name() + " has " + size + " bytes, expected a commit or tag of at most "
                    + limits.headerBytes());
        }
    }

    private byte[] bytes(ObjectLoader object, ObjectId id) {
        byte[] bytes = object.getCachedBytes();
        for (byte each : bytes) {
            if (each == 0) {
                throw refuse("the object " + id.name() + " holds a NUL byte, which hides text from other tools");
            }
        }
        return bytes;
    }

    private RevTag parse(byte[] bytes, ObjectId id) {
        try {
            return RevTag.parse(bytes);
        } catch (IOException e) {
            throw new InvalidFailure("cannot take " + what + ": the tag object " + id.name() + " is damaged", e);
        }
    }

    /** A tag object placed under another tag's ref is an old release passed off as a new one. */
    private void checkName(String name, String refName) {
        if (refName.startsWith(TAGS) && !refName.equals(TAGS + name)) {
            throw new TrustFailure(
                    "cannot take " + what + ": the tag `" + TreeText.shown(refName.substring(TAGS.length()))
                            + "` holds the tag object of `" + TreeText.shown(name) + "`, expected its own",
                    "ask the author which release is meant");
        }
    }

    private Failure refuse(String found) {
        return new InvalidFailure("cannot take " + what + ": " + found);
    }
}
