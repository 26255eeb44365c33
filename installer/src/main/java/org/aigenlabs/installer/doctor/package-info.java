/** What is wrong with a root and its profiles, and what can be mended without a doubt. */
@NullMarked
package org.aigenlabs.installer.doctor;

import org.jspecify.annotations.NullMarked;
