package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.transport.PackParser;

/** JGit's inserter with limits on a received pack: it has none of its own that a fetch could set. */
final class LimitedInserter extends ObjectInserter.Filter {
    /** {@code PACK}, a version and a count, four bytes each. */
    private static final int HEADER = 12;

    private static final int COUNT_AT = 8;
    private static final int BYTE = 8;
    private static final int MASK = 0xff;

    private final ObjectInserter inserter;
    private final FetchLimits limits;

    LimitedInserter(ObjectInserter inserter, FetchLimits limits) {
        this.inserter = inserter;
        this.limits = limits;
    }

    @Override
    protected ObjectInserter delegate() {
        return inserter;
    }

    @Override
    public PackParser newPackParser(InputStream in) throws IOException {
        PushbackInputStream pack = new PushbackInputStream(in, HEADER);
        byte[] header = pack.readNBytes(HEADER);
        long count = 0;
        for (int i = COUNT_AT; i < header.length; i++) {
            count = (count << BYTE) | (header[i] & MASK);
        }
        // JGit makes an array of this length before it has seen one object
        if (count > limits.packObjects()) {
            throw new FetchStopped(new SourceFailure("cannot fetch: the source announced " + count
                    + " objects, expected at most " + limits.packObjects()));
        }
        pack.unread(header);
        PackParser parser = inserter.newPackParser(pack);
        parser.setMaxObjectSizeLimit(limits.objectBytes());
        return parser;
    }
}
