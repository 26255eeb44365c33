/** From a source to a snapshot: what the rest of the program asks of this module. */
@NullMarked
package org.aigenlabs.resolver;

import org.jspecify.annotations.NullMarked;
