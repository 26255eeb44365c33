/** Connections over SSH with the user's own keys and rules, by Apache MINA sshd; loaded only for a source that needs it. */
@NullMarked
package org.aigenlabs.resolver.ssh;

import org.jspecify.annotations.NullMarked;
