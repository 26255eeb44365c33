/** Text that came from elsewhere, made fit for a terminal. */
@NullMarked
package org.aigenlabs.schema.text;

import org.jspecify.annotations.NullMarked;
