package org.aigenlabs.schema.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aigenlabs.schema.value.GitId;

/** The computation of the id under which git would know a file's bytes. */
public final class BlobId {
    private BlobId() {}

    /** SHA-1 of {@code blob}, the length and the bytes. */
    public static GitId of(byte[] bytes) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return new GitId(HexFormat.of().formatHex(sha1.digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
