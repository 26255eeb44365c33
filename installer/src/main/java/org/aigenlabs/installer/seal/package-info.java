/** Files behind a passphrase. */
@NullMarked
package org.aigenlabs.installer.seal;

import org.jspecify.annotations.NullMarked;
