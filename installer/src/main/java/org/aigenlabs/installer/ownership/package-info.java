/** Who owns a path of a profile. Pure. */
@NullMarked
package org.aigenlabs.installer.ownership;

import org.jspecify.annotations.NullMarked;
