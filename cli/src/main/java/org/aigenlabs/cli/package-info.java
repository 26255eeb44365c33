/** The program: where it starts. */
@NullMarked
package org.aigenlabs.cli;

import org.jspecify.annotations.NullMarked;
