package org.aigenlabs.resolver.publish;

import java.nio.file.Path;
import org.aigenlabs.resolver.source.SourceAddress;

/**
 * Which repository is to be written to.
 *
 * @param store the bare repository that lends its objects; need not exist yet
 * @param staging the directory below which a staging directory is made
 * @param branch the branch that is meant, if there is one of that name; else the repository's default
 * @param firstBranch what the branch of a repository without any is called
 */
public record PublishRequest(SourceAddress address, Path store, Path staging, String branch, String firstBranch) {}
