package org.aigenlabs.resolver.source;

/**
 * What the command line says about a source beside its spelling.
 *
 * @param ref of {@code --ref}: a tag, branch, commit or range; empty if not given
 * @param path of {@code --path}: the distribution's directory inside the repository; empty if not given
 * @param allowHttp whether {@code http://} may reach hosts other than this machine
 */
public record SourceOptions(String ref, String path, boolean allowHttp) {
    /** Nothing given. */
    public static final SourceOptions NONE = new SourceOptions("", "", false);
}
