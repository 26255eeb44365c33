package org.aigenlabs.installer.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs what is written into one gzip member, on all processors.
 *
 * <p>The way of pigz: blocks are packed by themselves, each with the 32 KiB before it as its dictionary, and joined by
 * sync flushes, so that any gzip reads them as one stream. The bytes depend on what is written only, neither on the
 * number of processors nor on the sizes of the writes; no name and no time is recorded.
 */
final class ParallelGzip extends OutputStream {
    private static final int BLOCK = 256 << 10;
    private static final int DICTIONARY = 32 << 10;
    private static final int LEVEL = 6;
    private static final int SAMPLE = 8 << 10;
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

    private final OutputStream out;
    private final ExecutorService packers;
    private final int ahead;
    private final Deque<Future<byte[]>> packing = new ArrayDeque<>();
    private final CRC32 checksum = new CRC32();
    private byte[] block = new byte[BLOCK];
    private byte[] before = new byte[0];
    private int filled;
    private long written;
    private boolean finished;

    /** @param out is closed with this */
    ParallelGzip(OutputStream out) throws IOException {
        this.out = out;
        int processors = Runtime.getRuntime().availableProcessors();
        this.packers = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().daemon().name("gzip-", 0).factory());
        this.ahead = 2 * processors;
        out.write(HEADER);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        checksum.update(bytes, offset, length);
        written += length;
        int done = 0;
        while (done < length) {
            int step = Math.min(length - done, BLOCK - filled);
            System.arraycopy(bytes, offset + done, block, filled, step);
            filled += step;
            done += step;
            if (filled == BLOCK) {
                pack(false);
            }
        }
    }

    private void pack(boolean last) throws IOException {
        byte[] full = block;
        int length = filled;
        byte[] dictionary = before;
        packing.add(packers.submit(() -> packed(full, length, dictionary, last)));
        before = Arrays.copyOfRange(full, Math.max(0, length - DICTIONARY), length);
        block = new byte[BLOCK];
        filled = 0;
        while (packing.size() > ahead) {
            out.write(taken(packing.remove()));
        }
    }

    private static byte[] packed(byte[] block, int length, byte[] dictionary, boolean last) {
        Deflater deflater = new Deflater(packs(block, length) ? LEVEL : Deflater.NO_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(block, 0, length);
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 2 + SAMPLE);
            byte[] buffer = new byte[SAMPLE];
            int read = deflater.deflate(buffer, 0, SAMPLE, Deflater.SYNC_FLUSH);
            while (read > 0) {
                packed.write(buffer, 0, read);
                read = read < SAMPLE ? 0 : deflater.deflate(buffer, 0, SAMPLE, Deflater.SYNC_FLUSH);
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Whether a look at the block's middle says that packing is worth it: pictures and archives are packed already. */
    private static boolean packs(byte[] block, int length) {
        if (length < 2 * SAMPLE) {
            return true;
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(block, (length - SAMPLE) / 2, SAMPLE);
            deflater.finish();
            return deflater.deflate(new byte[2 * SAMPLE]) < SAMPLE - SAMPLE / 32;
        } finally {
            deflater.end();
        }
    }

    private static byte[] taken(Future<byte[]> packed) throws IOException {
        try {
            return packed.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("packing was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Writes what is left and the trailer; nothing can be written after it. */
    void finish() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        pack(true);
        while (!packing.isEmpty()) {
            out.write(taken(packing.remove()));
        }
        little(checksum.getValue());
        little(written);
        out.flush();
    }

    private void little(long value) throws IOException {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write((int) (value >>> shift) & 0xFF);
        }
    }

    /** Ends the threads; without {@link #finish} what was written stays a cut archive. */
    @Override
    public void close() throws IOException {
        packers.shutdownNow();
        out.close();
    }
}
