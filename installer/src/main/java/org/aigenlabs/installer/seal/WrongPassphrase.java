package org.aigenlabs.installer.seal;

import java.io.IOException;

/** A passphrase that does not open a file. */
public final class WrongPassphrase extends IOException {
    private static final long serialVersionUID = 1L;

    WrongPassphrase() {
        super("the passphrase does not fit");
    }
}
