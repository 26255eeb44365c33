/** What was accepted from each source, kept in a file of SQLite's. */
@NullMarked
package org.aigenlabs.resolver.trust.pin;

import org.jspecify.annotations.NullMarked;
