/** Profiles as files: the archives that export writes and import reads. */
@NullMarked
package org.aigenlabs.installer.archive;

import org.jspecify.annotations.NullMarked;
