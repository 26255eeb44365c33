/** What a run of the program takes from outside and gives back: its world, an interrupt, an exit code. */
@NullMarked
package org.aigenlabs.cli.world;

import org.jspecify.annotations.NullMarked;
