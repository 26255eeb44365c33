/** What may be accepted from a source, given what was accepted before and what the user demands. Pure. */
@NullMarked
package org.aigenlabs.resolver.trust.rule;

import org.jspecify.annotations.NullMarked;
