/** Fetching with JGit under limits, and reading trees. The only package here with I/O. */
@NullMarked
package org.aigenlabs.resolver.git;

import org.jspecify.annotations.NullMarked;
