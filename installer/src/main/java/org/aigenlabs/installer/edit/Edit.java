package org.aigenlabs.installer.edit;

/** One wished change of a document. */
public sealed interface Edit {
    /** Where. */
    KeyPath path();

    /** The value at {@code path} becomes {@code value}; missing mappings on the way are made. */
    record Set(KeyPath path, DataValue value) implements Edit {}

    /** As {@link Set}, written as {@code raw} was in the document it comes from. */
    record SetRaw(KeyPath path, RawValue raw) implements Edit {}

    /** The entry or item at {@code path} goes, with the comments that belong to it. */
    record Remove(KeyPath path) implements Edit {}

    /** The list at {@code path} gets {@code value} before its item {@code index}; an index of its size appends. */
    record InsertItem(KeyPath path, int index, DataValue value) implements Edit {}
}
