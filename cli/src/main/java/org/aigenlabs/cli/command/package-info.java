/** The command line: each class turns options into a request and hands it to an operation. */
@NullMarked
package org.aigenlabs.cli.command;

import org.jspecify.annotations.NullMarked;
