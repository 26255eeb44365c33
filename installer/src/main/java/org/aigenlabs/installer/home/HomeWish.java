package org.aigenlabs.installer.home;

import java.nio.file.Path;

/**
 * What a user says about where to work, before anything is read.
 *
 * @param profileOption the text of {@code -p}; empty if not given
 * @param aigenlabsHome the value of {@code AIGENLABS_HOME}; empty if not set
 * @param userHome the user's home directory, absolute
 */
public record HomeWish(String profileOption, String aigenlabsHome, Path userHome) {}
