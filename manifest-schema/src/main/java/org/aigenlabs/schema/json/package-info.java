/** JSON read strictly and written deterministically. */
@NullMarked
package org.aigenlabs.schema.json;

import org.jspecify.annotations.NullMarked;
