/** OpenPGP signatures and keys: packets and primitives are Bouncy Castle's, every decision is ours. Pure. */
@NullMarked
package org.aigenlabs.resolver.trust.openpgp;

import org.jspecify.annotations.NullMarked;
