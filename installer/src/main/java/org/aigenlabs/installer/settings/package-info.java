/** The files of a profile that its user sets by command: configuration, variables, schedules. */
@NullMarked
package org.aigenlabs.installer.settings;

import org.jspecify.annotations.NullMarked;
