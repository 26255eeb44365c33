/** The few families of failure, one for each exit code. */
@NullMarked
package org.aigenlabs.schema.failure;

import org.jspecify.annotations.NullMarked;
