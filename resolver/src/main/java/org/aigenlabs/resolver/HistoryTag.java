package org.aigenlabs.resolver;

import org.aigenlabs.schema.value.GitId;

/**
 * A tag object of a source.
 *
 * @param refName that names it, e.g. {@code refs/tags/v1.0.0}
 * @param commit that it leads to
 * @param raw its bytes as git has them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HistoryTag(String refName, GitId commit, byte[] raw) {}
