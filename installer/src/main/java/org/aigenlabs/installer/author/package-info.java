/** What a release of a profile would contain, and under which version. */
@NullMarked
package org.aigenlabs.installer.author;

import org.jspecify.annotations.NullMarked;
