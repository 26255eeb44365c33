/** The lock: exactly what is installed in a profile. */
@NullMarked
package org.aigenlabs.schema.lock;

import org.jspecify.annotations.NullMarked;
