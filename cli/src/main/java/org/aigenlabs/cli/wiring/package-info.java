/** The object graph, built by hand, each part on its first use. */
@NullMarked
package org.aigenlabs.cli.wiring;

import org.jspecify.annotations.NullMarked;
