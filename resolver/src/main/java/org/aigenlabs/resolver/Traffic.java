package org.aigenlabs.resolver;

/**
 * What one conversation with a source took.
 *
 * @param bytes that came in
 * @param objects that came in
 * @param roundTrips questions that were sent and answered
 */
public record Traffic(long bytes, long objects, int roundTrips) {}
