package org.aigenlabs.installer.plan;

import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a user wants of an update.
 *
 * @param only the files and directories that it is about; empty for all
 * @param setVariables the names of the variables that the shell or the profile's `.env` sets
 */
public record UpdateRequest(OnConflict onConflict, List<TreePath> only, Set<String> setVariables) {
    /** Copies the collections. */
    public UpdateRequest {
        only = List.copyOf(only);
        setVariables = Set.copyOf(setVariables);
    }

    boolean isAbout(TreePath path) {
        return only.isEmpty() || only.stream().anyMatch(path::isWithin);
    }
}
