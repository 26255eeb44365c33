/** Three-way merging of single files, one merger for each kind. Pure. */
@NullMarked
package org.aigenlabs.installer.merge;

import org.jspecify.annotations.NullMarked;
