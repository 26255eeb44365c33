package org.aigenlabs.resolver.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An agent's signature for a certificate, named as Apache MINA sshd wants it.
 *
 * <p>An agent signs with the key below a certificate and names that key's algorithm (RFC draft-miller-ssh-agent, 4.5);
 * sshd compares it with the certificate's, and gives up the whole login when they differ.
 */
final class CertificateSignature {
    private static final byte SIGN_REQUEST = 13;
    private static final byte SIGN_RESPONSE = 14;
    private static final String CERTIFICATE = "-cert-v01@openssh.com";
    private static final int HEADER = 5;
    private static final int LENGTH = 4;

    private CertificateSignature() {}

    /**
     * The reply as sshd wants it; the same if it is about something else.
     *
     * @param request with its header of five bytes
     * @param reply without its length
     */
    static byte[] named(byte command, byte[] request, byte[] reply) {
        if (command != SIGN_REQUEST || reply.length < 1 || reply[0] != SIGN_RESPONSE) {
            return reply;
        }
        ByteBuffer asked = ByteBuffer.wrap(request).position(HEADER);
        String key = text(ByteBuffer.wrap(bytes(asked)));
        ByteBuffer signature = ByteBuffer.wrap(bytes(ByteBuffer.wrap(reply).position(1)));
        String type = text(signature);
        if (!key.endsWith(CERTIFICATE) || type.endsWith(CERTIFICATE)) {
            return reply;
        }
        byte[] name = (type + CERTIFICATE).getBytes(StandardCharsets.US_ASCII);
        int blob = LENGTH + name.length + signature.remaining();
        ByteBuffer out = ByteBuffer.allocate(1 + LENGTH + blob);
        return out.put(SIGN_RESPONSE)
                .putInt(blob)
                .putInt(name.length)
                .put(name)
                .put(signature)
                .array();
    }

    private static String text(ByteBuffer from) {
        return new String(bytes(from), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(ByteBuffer from) {
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) {
            return new byte[LENGTH];
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
