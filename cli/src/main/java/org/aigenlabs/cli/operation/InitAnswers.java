package org.aigenlabs.cli.operation;

/**
 * What an author says of a distribution that is to be. A text that was not said is empty.
 *
 * @param name of the distribution
 * @param license SPDX expression
 * @param repository where it will be published
 */
public record InitAnswers(String name, String description, String author, String license, String repository) {}
