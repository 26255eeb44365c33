package org.aigenlabs.installer.edit;

/** A value to be written: by its meaning, or as another document writes it. */
sealed interface NewValue {
    /** What it means. */
    DataValue data();

    /** Written in the style of the document it goes to. */
    record Plain(DataValue data) implements NewValue {}

    /** Written as it was. */
    record Copied(RawValue raw) implements NewValue {
        @Override
        public DataValue data() {
            return raw.data();
        }
    }
}
