package org.aigenlabs.installer.ledger;

import java.sql.SQLException;

/** The refusal of a ledger that a newer version of this program wrote. */
final class NewerLedger extends SQLException {
    private static final long serialVersionUID = 1L;

    NewerLedger() {
        super("a newer version of aigenlabs wrote it");
    }
}
