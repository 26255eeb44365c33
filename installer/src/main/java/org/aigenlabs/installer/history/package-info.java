/** Generations: the recorded states of a profile in the store. */
@NullMarked
package org.aigenlabs.installer.history;

import org.jspecify.annotations.NullMarked;
