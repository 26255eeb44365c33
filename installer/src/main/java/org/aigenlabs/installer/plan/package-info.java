/** What a command would change, complete and digestible. Pure. */
@NullMarked
package org.aigenlabs.installer.plan;

import org.jspecify.annotations.NullMarked;
