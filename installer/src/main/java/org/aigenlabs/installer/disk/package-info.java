/** The edge to the file system: small, durable, without following links. */
@NullMarked
package org.aigenlabs.installer.disk;

import org.jspecify.annotations.NullMarked;
