/** The ledger: every operation that wrote something below a root, when, by whom, and what came of it. */
@NullMarked
package org.aigenlabs.installer.ledger;

import org.jspecify.annotations.NullMarked;
