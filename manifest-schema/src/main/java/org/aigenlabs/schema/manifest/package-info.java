/** The manifest: what an author declares in {@code distribution.yaml}. */
@NullMarked
package org.aigenlabs.schema.manifest;

import org.jspecify.annotations.NullMarked;
