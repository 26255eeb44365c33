/** SSH signatures as git makes them (SSHSIG), and the files that say whose keys count. Pure; only the JDK's primitives. */
@NullMarked
package org.aigenlabs.resolver.trust.ssh;

import org.jspecify.annotations.NullMarked;
