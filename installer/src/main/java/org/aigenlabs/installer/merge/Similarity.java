package org.aigenlabs.installer.merge;

import java.io.IOException;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;

/** How much two files have in common, by the measure with which git detects renames. */
public final class Similarity {
    private static final int HUNDRED = 100;

    private Similarity() {}

    /** 0 for nothing, 100 for everything. */
    @SuppressWarnings("UnusedException") // too much text for a comparison: then it says nothing
    public static int percent(byte[] one, byte[] other) {
        try {
            return index(one).score(index(other), HUNDRED);
        } catch (IOException | SimilarityIndex.TableFullException e) {
            return 0;
        }
    }

    private static SimilarityIndex index(byte[] bytes) throws IOException, SimilarityIndex.TableFullException {
        return SimilarityIndex.create(new ObjectLoader.SmallObject(Constants.OBJ_BLOB, bytes));
    }
}
