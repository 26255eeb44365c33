package org.aigenlabs.cli.command;

import org.aigenlabs.cli.world.ExitCode;

/** A command whose options have been read. */
interface RunnableCommand {
    /**
     * Does it and prints its result.
     *
     * @throws org.aigenlabs.schema.failure.Failure if it cannot go on
     */
    ExitCode run();
}
