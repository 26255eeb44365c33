package org.aigenlabs.cli.operation;

/**
 * What to install.
 *
 * @param name of the profile; empty for the distribution's own
 * @param alias whether to make a command of that name
 * @param introduction {@code commit:fingerprint} from {@code --intro}; empty if not given
 * @param allowRewind whether the user accepts to go back, after being told
 */
public record InstallRequest(
        SourceRequest source, String name, boolean alias, String introduction, boolean allowRewind) {
    /** A request without trust being said anything of. */
    public InstallRequest(SourceRequest source, String name, boolean alias) {
        this(source, name, alias, "", false);
    }
}
