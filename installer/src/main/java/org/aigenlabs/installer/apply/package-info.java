/** The crash-safe application of one plan, and recovery. */
@NullMarked
package org.aigenlabs.installer.apply;

import org.jspecify.annotations.NullMarked;
