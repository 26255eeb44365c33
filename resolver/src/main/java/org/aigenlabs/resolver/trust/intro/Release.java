package org.aigenlabs.resolver.trust.intro;

import java.util.List;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Version;

/**
 * What is to be accepted as a release.
 *
 * @param refName that led to it; empty if a commit was asked for
 * @param tag the raw tag object; empty if the ref names the commit itself
 * @param name of the distribution, which tags may begin with
 */
public record Release(GitId commit, Version version, String refName, List<byte[]> tag, String name) {
    /** Copies {@code tag}. */
    public Release {
        tag = List.copyOf(tag);
    }
}
