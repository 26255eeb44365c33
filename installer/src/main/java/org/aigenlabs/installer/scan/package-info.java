/** What to look for in files before they leave the machine, and before they come onto it. */
@NullMarked
package org.aigenlabs.installer.scan;

import org.jspecify.annotations.NullMarked;
