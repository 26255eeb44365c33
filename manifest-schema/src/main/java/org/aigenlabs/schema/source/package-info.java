/** Where a distribution comes from, and one commit of it. */
@NullMarked
package org.aigenlabs.schema.source;

import org.jspecify.annotations.NullMarked;
