/** What goes to a repository, and what it answered: values. */
@NullMarked
package org.aigenlabs.resolver.publish;

import org.jspecify.annotations.NullMarked;
