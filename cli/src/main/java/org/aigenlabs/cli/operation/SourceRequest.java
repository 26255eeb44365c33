package org.aigenlabs.cli.operation;

/**
 * A source as the command line names it, nothing of it read yet.
 *
 * @param text as written
 * @param ref from {@code --ref}; empty if not given
 * @param path from {@code --path}; empty if not given
 * @param worktree take a local directory as it lies
 * @param preReleases let a range pick pre-releases
 * @param allowHttp allow plain HTTP to other machines
 */
public record SourceRequest(
        String text, String ref, String path, boolean worktree, boolean preReleases, boolean allowHttp) {}
