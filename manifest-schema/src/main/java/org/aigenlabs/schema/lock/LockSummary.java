package org.aigenlabs.schema.lock;

import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.value.GitId;

/**
 * The few facts of a lock that a table of profiles shows.
 *
 * @param name of the distribution, as its manifest says
 * @param version as its manifest says
 */
public record LockSummary(String name, String version, GitId commit, Source source) {}
