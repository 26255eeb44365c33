package org.aigenlabs.cli.command;

import org.aigenlabs.cli.wiring.Wiring;
import org.aigenlabs.cli.world.World;

/**
 * What every command is given.
 *
 * @param profile the name behind {@code -p}; empty if it was not given
 */
record CommandContext(World world, Wiring wiring, String profile) {}
