/** What the commands do: joins resolver and installer, returns results, prints nothing. */
@NullMarked
package org.aigenlabs.cli.operation;

import org.jspecify.annotations.NullMarked;
