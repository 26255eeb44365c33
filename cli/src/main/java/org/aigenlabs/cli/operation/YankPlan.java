package org.aigenlabs.cli.operation;

/**
 * What withdrawing a version, or giving it back, would do.
 *
 * @param profile whose repository it is
 * @param name of the distribution
 * @param url of the repository, without credentials
 * @param branch that gets the note
 * @param tag of the version
 * @param back whether it is given back
 * @param isNeeded whether anything is left to do
 * @param signer with what it is signed, in words
 */
public record YankPlan(
        String profile,
        String name,
        String url,
        String branch,
        String version,
        String tag,
        String reason,
        boolean back,
        boolean isNeeded,
        String signer) {}
