package org.aigenlabs.resolver.trust.ssh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An SSH certificate: a key, and what an authority says about it (OpenSSH's PROTOCOL.certkeys).
 *
 * @param key the key it is about
 * @param user whether it is for a user, not for a host
 * @param principals whom it names
 * @param after when it begins to be valid
 * @param before when it ends
 * @param restricted whether it holds a critical option, none of which we know
 * @param authority the key that signed it
 * @param genuine whether that signature holds
 */
record SshCertificate(
        SshKey key,
        boolean user,
        List<String> principals,
        Instant after,
        Instant before,
        boolean restricted,
        SshKey authority,
        boolean genuine) {
    private static final String SUFFIX = "-cert-v01@openssh.com";
    private static final String PLAIN_SUFFIX = "@openssh.com";
    private static final long USER = 1;
    private static final int MOST_PRINCIPALS = 256;

    static boolean isType(String type) {
        return type.endsWith(SUFFIX);
    }

    /** Reads the wire form of a certificate, whole. */
    static SshCertificate parse(byte[] blob) throws SshMalformed {
        WireReader reader = new WireReader(blob);
        String base = plainType(reader.name());
        reader.string(); // the nonce
        int begin = reader.position();
        SshKey.Material material = SshKey.material(base, reader);
        byte[] fields = Arrays.copyOfRange(blob, begin, reader.position());
        SshKey key = new SshKey(base, new WireWriter().string(base).raw(fields).bytes(), material);
        reader.uint64(); // the serial number
        long kind = reader.uint32();
        reader.string(); // the id of the certificate
        List<String> principals = principals(reader.string());
        Instant after = moment(reader.uint64());
        Instant before = moment(reader.uint64());
        boolean restricted = reader.string().length > 0;
        reader.string(); // extensions: permissions for logging in
        reader.string(); // reserved
        SshKey authority = SshKey.parse(reader.string());
        byte[] signed = Arrays.copyOf(blob, reader.position());
        byte[] signature = reader.string();
        reader.end();
        boolean genuine = Strength.weakness(authority).isEmpty()
                && SshPrimitive.check(authority, signature, signed) == SshPrimitive.Outcome.HOLDS;
        return new SshCertificate(key, kind == USER, principals, after, before, restricted, authority, genuine);
    }

    private static String plainType(String type) {
        String base = type.substring(0, type.length() - SUFFIX.length());
        return base.startsWith("sk-") ? base + PLAIN_SUFFIX : base;
    }

    private static List<String> principals(byte[] packed) throws SshMalformed {
        List<String> names = new ArrayList<>();
        WireReader reader = new WireReader(packed);
        while (!reader.atEnd()) {
            names.add(reader.text());
            if (names.size() > MOST_PRINCIPALS) {
                throw new SshMalformed("its certificate names too many principals");
            }
        }
        return List.copyOf(names);
    }

    /** The largest number stands for ever. */
    private static Instant moment(long seconds) {
        return seconds < 0 || seconds > Instant.MAX.getEpochSecond() ? Instant.MAX : Instant.ofEpochSecond(seconds);
    }
}
