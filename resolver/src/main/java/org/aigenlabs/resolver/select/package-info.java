/** Which commit a request means, decided on what a remote advertises. Pure. */
@NullMarked
package org.aigenlabs.resolver.select;

import org.jspecify.annotations.NullMarked;
