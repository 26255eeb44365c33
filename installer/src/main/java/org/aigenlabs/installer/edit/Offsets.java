package org.aigenlabs.installer.edit;

import java.util.Arrays;

/** A growing list of offsets in ascending order. */
final class Offsets {
    private static final int FIRST_SIZE = 64;

    private int[] values = new int[FIRST_SIZE];
    private int size;

    void add(int offset) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = offset;
    }

    /** The greatest below {@code limit}, or -1. */
    int lastBelow(int limit) {
        int index = firstIndexFrom(limit) - 1;
        return index >= 0 ? values[index] : -1;
    }

    /** The least in {@code [from, limit)}, or -1. */
    int firstWithin(int from, int limit) {
        int index = firstIndexFrom(from);
        return index < size && values[index] < limit ? values[index] : -1;
    }

    private int firstIndexFrom(int offset) {
        int found = Arrays.binarySearch(values, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }
}
