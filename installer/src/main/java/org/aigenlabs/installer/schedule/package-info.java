/** When scheduled jobs run: schedules as their authors write them, in words and in times. */
@NullMarked
package org.aigenlabs.installer.schedule;

import org.jspecify.annotations.NullMarked;
