/** The files of one distribution at one commit, and what their names may look like. */
@NullMarked
package org.aigenlabs.schema.tree;

import org.jspecify.annotations.NullMarked;
