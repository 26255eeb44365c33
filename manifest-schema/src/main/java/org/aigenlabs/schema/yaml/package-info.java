/** YAML from outside, read with limits into nodes that know their place. */
@NullMarked
package org.aigenlabs.schema.yaml;

import org.jspecify.annotations.NullMarked;
