/** The root and its profiles: where everything lies, what is there, and the commands that name a profile. */
@NullMarked
package org.aigenlabs.installer.home;

import org.jspecify.annotations.NullMarked;
