package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.List;
import org.aigenlabs.resolver.SignedRelease;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads the objects that can carry signatures; their sizes have been checked. */
final class ReleaseReader {
    private ReleaseReader() {}

    static SignedRelease read(Repository repository, ChosenCommit chosen) throws IOException {
        if (chosen.named().equals(ObjectId.zeroId())) {
            return new SignedRelease(Advertisements.gitId(chosen.commit()), List.of(), List.of());
        }
        try (ObjectReader objects = repository.newObjectReader()) {
            ObjectLoader named = objects.open(chosen.named());
            List<byte[]> tags = named.getType() == Constants.OBJ_TAG ? List.of(named.getBytes()) : List.of();
            byte[] commit = objects.open(chosen.commit(), Constants.OBJ_COMMIT).getBytes();
            return new SignedRelease(Advertisements.gitId(chosen.named()), tags, List.of(commit));
        }
    }
}
