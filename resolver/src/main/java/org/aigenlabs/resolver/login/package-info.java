/** Logins for hosts that ask for one over HTTP: where they are found, in which order, and what is said about them. */
@NullMarked
package org.aigenlabs.resolver.login;

import org.jspecify.annotations.NullMarked;
