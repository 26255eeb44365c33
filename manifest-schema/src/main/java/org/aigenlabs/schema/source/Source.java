package org.aigenlabs.schema.source;

/**
 * Where a distribution comes from, as the lock keeps it; never holds a credential.
 *
 * @param url of the repository, in the form it is fetched by: {@code https://github.com/u/r}, {@code file:///srv/r}
 * @param path of the distribution inside the repository; empty for its top
 * @param ref as asked for: a tag, branch, commit or range; empty for the remote's HEAD
 */
public record Source(String url, String path, String ref) {
    /** The spelling that installs the same again: {@code URL//path@ref}. */
    @Override
    public String toString() {
        return url + (path.isEmpty() ? "" : "//" + path) + (ref.isEmpty() ? "" : "@" + ref);
    }
}
