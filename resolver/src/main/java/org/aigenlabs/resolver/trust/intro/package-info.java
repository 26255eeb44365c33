/** Introductions: from a commit and a key that the user was given to a commit of today. Pure. */
@NullMarked
package org.aigenlabs.resolver.trust.intro;

import org.jspecify.annotations.NullMarked;
