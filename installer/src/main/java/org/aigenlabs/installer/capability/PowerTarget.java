package org.aigenlabs.installer.capability;

/**
 * What a power reaches or runs, as rules compare it.
 *
 * @param host in lower case; empty if none is known
 * @param program the file name of what is started; empty if nothing is
 * @param registry where the program is fetched from, such as {@code npm}; empty if it is not fetched
 */
public record PowerTarget(String host, String program, String registry) {
    /** Nothing that a rule could name. */
    public static final PowerTarget NONE = new PowerTarget("", "", "");

    static PowerTarget host(String host) {
        return new PowerTarget(host, "", "");
    }
}
