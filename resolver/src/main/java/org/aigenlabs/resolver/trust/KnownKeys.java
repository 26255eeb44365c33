package org.aigenlabs.resolver.trust;

import java.util.function.Supplier;
import org.aigenlabs.resolver.trust.openpgp.PgpKeys;
import org.aigenlabs.resolver.trust.ssh.AllowedSigners;
import org.aigenlabs.resolver.trust.ssh.RevokedKeys;

/**
 * The keys that a signature is held against.
 *
 * @param allowed SSH keys that count
 * @param revoked SSH keys that no longer do
 * @param openPgp gives the OpenPGP keys; asked only for an OpenPGP signature, because reading them takes time
 */
public record KnownKeys(AllowedSigners allowed, RevokedKeys revoked, Supplier<PgpKeys> openPgp) {
    /** No key at all. */
    public static final KnownKeys NONE = new KnownKeys(AllowedSigners.NONE, RevokedKeys.NONE, PgpKeys::new);
}
