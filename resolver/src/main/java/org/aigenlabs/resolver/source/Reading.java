package org.aigenlabs.resolver.source;

import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;

/**
 * What the text of a source says, before the options have their say.
 *
 * @param path empty if none is written, or not told apart from the ref yet
 */
record Reading(Location location, Wanted wanted, String path) {}
