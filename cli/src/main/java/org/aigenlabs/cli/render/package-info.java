/** Results as text for people and as JSON for programs. */
@NullMarked
package org.aigenlabs.cli.render;

import org.jspecify.annotations.NullMarked;
