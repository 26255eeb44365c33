package org.aigenlabs.installer.settings;

import org.aigenlabs.installer.edit.KeyPath;

/**
 * The token of a bot, or an account, of a messenger that a profile uses: two profiles that share one would take each
 * other's messages.
 *
 * @param bot what must not be shared
 * @param file where it stands, relative to the profile
 * @param key where it stands in that file; in {@code .env} the variable's name
 */
public record BotToken(Bot bot, String file, KeyPath key) {
    /**
     * A bot, or an account.
     *
     * @param messenger in capitals, such as {@code TELEGRAM}
     * @param value a secret: shown to nobody
     */
    public record Bot(String messenger, String value) {
        @Override
        public String toString() {
            return messenger;
        }
    }

    /** Where it stands, for people. */
    public String place() {
        return isVariable() ? key.toString() : key + " in " + file;
    }

    /** The words behind {@code aigenlabs -p NAME} that take it away; empty if an editor must. */
    public String removal() {
        if (isVariable()) {
            return "env unset " + key;
        }
        return file.equals(ConfigFile.NAME) ? "config unset " + key : "";
    }

    private boolean isVariable() {
        return file.equals(EnvSettings.NAME);
    }
}
