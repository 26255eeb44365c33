/** The tests that keep the documentation true. */
@NullMarked
package org.aigenlabs.docs;

import org.jspecify.annotations.NullMarked;
