/** Every spelling of a source, read without I/O. */
@NullMarked
package org.aigenlabs.resolver.source;

import org.jspecify.annotations.NullMarked;
