package org.aigenlabs.installer.seal;

import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.bcpg.AEADEncDataPacket;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * What is inside a file that {@link Seal} wrote. A changed or cut file is noticed: at the latest where it ends, so what was
 * read before counts only once all of it was.
 */
public final class Unsealed extends InputStream {
    private static final int OLD_SYMMETRIC = 0x8C;
    private static final int OLD_MASK = 0xFC;
    private static final int NEW_SYMMETRIC = 0xC3;
    private static final int LARGEST_CHUNK = 16;

    private final InputStream clear;
    private final InputStream content;
    private boolean ended;

    /**
     * Opens {@code sealed}, which is closed with this.
     *
     * @throws WrongPassphrase if it is another one
     * @throws IOException if it is no such file, or a damaged one
     */
    public Unsealed(InputStream sealed, char[] passphrase) throws IOException {
        try {
            PGPPBEEncryptedData data = only(new BcPGPObjectFactory(sealed).nextObject());
            this.clear = opened(data, passphrase);
            Object inside = new BcPGPObjectFactory(clear).nextObject();
            if (!(inside instanceof PGPLiteralData literal)) {
                throw new IOException("it holds no plain file");
            }
            this.content = literal.getInputStream();
        } catch (RuntimeException e) {
            throw new IOException("it is damaged", e);
        }
    }

    /** Whether a file that begins with {@code first} is behind a passphrase. */
    public static boolean isSealed(int first) {
        return first == NEW_SYMMETRIC || (first & OLD_MASK) == OLD_SYMMETRIC;
    }

    /** What is not authenticated could have been changed without a trace. */
    private static PGPPBEEncryptedData only(Object found) throws IOException {
        if (found instanceof PGPEncryptedDataList list
                && list.size() == 1
                && list.get(0) instanceof PGPPBEEncryptedData data
                && list.getEncryptedData() instanceof AEADEncDataPacket packet
                && packet.getChunkSize() <= LARGEST_CHUNK) {
            return data;
        }
        throw new IOException("it is encrypted in another way");
    }

    @SuppressWarnings("UnusedException") // it only says that a tag does not fit
    private static InputStream opened(PGPPBEEncryptedData data, char[] passphrase) throws IOException {
        try {
            return data.getDataStream(new BcPBEDataDecryptorFactory(passphrase, new BcPGPDigestCalculatorProvider()));
        } catch (PGPException e) {
            throw new WrongPassphrase();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = ended ? -1 : content.read(into, offset, length);
            if (read < 0 && !ended) {
                ended = true;
                // the last tag, over everything, stands behind the content
                if (clear.read() >= 0) {
                    throw new IOException("there is something behind its content");
                }
            }
            return read;
        } catch (RuntimeException e) {
            throw new IOException("it is damaged", e);
        }
    }

    @Override
    public void close() throws IOException {
        clear.close();
    }
}
