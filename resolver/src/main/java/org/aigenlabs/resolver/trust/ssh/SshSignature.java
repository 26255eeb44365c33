package org.aigenlabs.resolver.trust.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A signature blob (OpenSSH's PROTOCOL.sshsig, version 1).
 *
 * @param publicKey the key or certificate it carries
 * @param hash {@code sha256} or {@code sha512}, or something unknown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SshSignature(byte[] publicKey, String namespace, byte[] reserved, String hash, byte[] signature) {
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final long VERSION = 1;

    static SshSignature parse(byte[] blob) throws SshMalformed {
        WireReader reader = new WireReader(blob);
        if (!Arrays.equals(reader.take(MAGIC.length), MAGIC)) {
            throw new SshMalformed("it does not begin with `SSHSIG`");
        }
        long version = reader.uint32();
        if (version != VERSION) {
            throw new SshMalformed("it is of version " + version + ", expected 1");
        }
        SshSignature signature =
                new SshSignature(reader.string(), reader.text(), reader.string(), reader.name(), reader.string());
        reader.end();
        return signature;
    }

    /** What the key really signed for {@code payload}. */
    byte[] signed(byte[] payload) throws SshMalformed {
        byte[] digest = switch (hash) {
            case "sha256" -> Hashes.sha256(payload);
            case "sha512" -> Hashes.sha512(payload);
            default -> throw new SshMalformed("it uses the unknown hash `" + hash + "`");
        };
        return new WireWriter()
                .raw(MAGIC)
                .string(namespace)
                .string(reserved)
                .string(hash)
                .string(digest)
                .bytes();
    }
}
