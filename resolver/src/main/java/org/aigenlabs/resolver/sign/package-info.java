/** Signing as git does it: with the user's own programs, so that their keys stay where they are. */
@NullMarked
package org.aigenlabs.resolver.sign;

import org.jspecify.annotations.NullMarked;
