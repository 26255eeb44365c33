/** Problems in files that people write, as data: all are reported, not the first. */
@NullMarked
package org.aigenlabs.schema.problem;

import org.jspecify.annotations.NullMarked;
