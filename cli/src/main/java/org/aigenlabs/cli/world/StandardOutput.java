package org.aigenlabs.cli.world;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written to: a print stream swallows that. */
public final class StandardOutput extends FilterOutputStream {
    private static final String READER_LEFT = "Broken pipe";

    private @Nullable IOException failure;

    public StandardOutput() {
        super(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why not all was written; empty if all was, or nobody wanted to read the rest. */
    public String failure() {
        String message = failure == null ? "" : String.valueOf(failure.getMessage());
        return message.contains(READER_LEFT) ? "" : message;
    }
}
