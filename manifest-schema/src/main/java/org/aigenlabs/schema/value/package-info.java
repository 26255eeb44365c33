/** Small values with rules of their own: names, ids, paths, versions. */
@NullMarked
package org.aigenlabs.schema.value;

import org.jspecify.annotations.NullMarked;
