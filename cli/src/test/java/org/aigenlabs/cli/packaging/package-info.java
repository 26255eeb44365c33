/** The program as people install it: its folder, its launcher, what was done to its jars. */
@NullMarked
package org.aigenlabs.cli.packaging;

import org.jspecify.annotations.NullMarked;
