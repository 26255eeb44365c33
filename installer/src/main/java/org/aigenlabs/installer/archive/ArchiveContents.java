package org.aigenlabs.installer.archive;

import java.util.Optional;

/**
 * An archive that was read to its end.
 *
 * @param top the one directory at its top
 * @param manifest what it says of itself; nothing if another program wrote it
 */
public record ArchiveContents(String top, Optional<ArchiveManifest> manifest) {}
