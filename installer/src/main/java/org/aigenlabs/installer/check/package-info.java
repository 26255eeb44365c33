/** What is wrong with a distribution before it goes out: values in, problems out. */
@NullMarked
package org.aigenlabs.installer.check;

import org.jspecify.annotations.NullMarked;
