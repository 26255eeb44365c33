/** The program: its entry, its world and its exit codes. */
@NullMarked
package org.aigenlabs.cli;

import org.jspecify.annotations.NullMarked;
