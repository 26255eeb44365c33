/** Who signed a commit or a tag, and whether that counts. */
@NullMarked
package org.aigenlabs.resolver.trust;

import org.jspecify.annotations.NullMarked;
