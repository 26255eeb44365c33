package org.aigenlabs.installer.history;

import java.io.IOException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Inserts an object only if the store lacks it: two profiles from one source share theirs. */
final class NewObjectsOnly extends ObjectInserter.Filter {
    private final ObjectInserter inserter;
    private final ObjectDirectory store;

    NewObjectsOnly(ObjectInserter inserter, ObjectDirectory store) {
        this.inserter = inserter;
        this.store = store;
    }

    @Override
    protected ObjectInserter delegate() {
        return inserter;
    }

    @Override
    public ObjectId insert(int type, byte[] data) throws IOException {
        return insert(type, data, 0, data.length);
    }

    @Override
    public ObjectId insert(int type, byte[] data, int offset, int length) throws IOException {
        ObjectId id = idFor(type, data, offset, length);
        return store.has(id) ? id : inserter.insert(type, data, offset, length);
    }
}
