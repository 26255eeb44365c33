/** Scripts with which shells complete the words of a command line. */
@NullMarked
package org.aigenlabs.cli.completion;

import org.jspecify.annotations.NullMarked;
