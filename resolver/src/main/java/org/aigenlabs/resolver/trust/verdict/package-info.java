/** What a signature was found to be: one type for each verdict. Pure. */
@NullMarked
package org.aigenlabs.resolver.trust.verdict;

import org.jspecify.annotations.NullMarked;
