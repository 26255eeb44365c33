package org.aigenlabs.installer.scan;

/**
 * Something in a file that looks like a secret. Never holds it.
 *
 * @param rule id of the shape, or {@code env:} and the name of the variable whose value it is
 * @param path of the file
 * @param line from 1
 * @param what it is, in words
 * @param shown its first four characters at most
 * @param id of this finding: the same as long as rule, path and what was found are; to allow it by
 */
public record SecretFinding(String rule, String path, int line, String what, String shown, String id) {}
