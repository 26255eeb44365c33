package org.aigenlabs.installer.home;

import java.nio.file.Path;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Where everything below a root lies; the only class that knows these names.
 *
 * @param root the directory that holds everything, absolute; itself the profile {@code default}
 */
public record RootLayout(Path root) {
    /** The bare repository with every fetched commit and every generation. */
    public Path store() {
        return root.resolve("store.git");
    }

    /** Keys and rules of the user's: whom to trust, for what. */
    public Path trust() {
        return root.resolve("trust");
    }

    /** What was accepted from each source, so that nothing goes back in silence. */
    public Path pins() {
        return root.resolve("pins.db");
    }

    /** Every operation, in a database. */
    public Path ledger() {
        return root.resolve("ledger.db");
    }

    /** The operations that the ledger has not taken in yet, a line each. */
    public Path ledgerLog() {
        return root.resolve("ledger.db.log");
    }

    /** One name and a newline: the profile that {@code use} chose. */
    public Path activeProfile() {
        return root.resolve("active_profile");
    }

    /** The directory of the named profiles. */
    public Path profiles() {
        return root.resolve("profiles");
    }

    /** The directory of {@code name}; the root itself for {@code default}. */
    public Path profile(ProfileName name) {
        return name.isDefault() ? root : profiles().resolve(name.text());
    }

    /** Deleted profiles, until they are deleted for good. */
    public Path trash() {
        return root.resolve("trash");
    }

    /** What may be deleted at any time. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** What was shown to lead back to introductions: a shortcut that may go at any time. */
    public Path authenticated() {
        return cache().resolve("authenticated");
    }

    /** Below it, a directory for each fetch that is under way. */
    public Path fetches() {
        return cache().resolve("fetch");
    }

    /** Below it, a lock file for each profile name that a command holds or held. */
    public Path locks() {
        return cache().resolve("locks");
    }
}
