package org.aigenlabs.installer.archive;

import java.nio.file.Path;
import java.util.Set;
import org.aigenlabs.schema.value.ProfileName;

/**
 * What a user wants to have exported.
 *
 * @param output the file to be written, absolute
 * @param force whether a file that is there already is replaced
 * @param secrets whether credentials go in; then a passphrase is needed to read it
 * @param allowed ids of findings that do not stop it
 */
public record ExportRequest(
        ProfileName profile, ExportKind kind, Path output, boolean force, boolean secrets, Set<String> allowed) {
    /** Copies {@code allowed}. */
    public ExportRequest {
        allowed = Set.copyOf(allowed);
    }
}
