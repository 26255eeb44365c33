/** Edits of YAML and JSON that keep every other byte. Pure. */
@NullMarked
package org.aigenlabs.installer.edit;

import org.jspecify.annotations.NullMarked;
