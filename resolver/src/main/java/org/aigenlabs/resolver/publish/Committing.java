package org.aigenlabs.resolver.publish;

import java.util.List;
import org.aigenlabs.schema.value.GitId;

/** A place where commits grow on top of others, in a staging repository that nobody else sees. */
public interface Committing {
    /** Makes a commit in which the files of {@code edits} are others than at {@code parent}, and all else is as there. */
    GitId amend(GitId parent, List<TreeEdit> edits, CommitText text, Signer signer);
}
