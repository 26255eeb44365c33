/** The skills that ship with the program, and how they get into profiles and stay up to date there. */
@NullMarked
package org.aigenlabs.installer.skills;

import org.jspecify.annotations.NullMarked;
