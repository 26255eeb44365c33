package org.aigenlabs.schema.json;

/**
 * How much a JSON document may hold before it is refused.
 *
 * @param bytes of the whole document
 * @param depth of objects and arrays within one another
 * @param textLength UTF-16 units of one string
 * @param keyLength UTF-16 units of one key
 * @param numberLength characters of one number
 */
public record JsonLimits(int bytes, int depth, int textLength, int keyLength, int numberLength) {
    /** Bytes of a document from outside: 8 MiB, as large as any file of a distribution. */
    public static final int BYTES = 8 * 1024 * 1024;

    /** Levels of nesting: real files have six. */
    public static final int DEPTH = 32;

    /** UTF-16 units of one string: 1 Mi; prompts of cron jobs are the longest real ones. */
    public static final int TEXT_LENGTH = 1024 * 1024;

    /** UTF-16 units of one key: the longest path of a distribution fits. */
    public static final int KEY_LENGTH = 4096;

    /** Characters of one number: twice what the longest double needs to be exact to the last bit it prints. */
    public static final int NUMBER_LENGTH = 64;

    /** What every document gets unless its reader knows better. */
    public static final JsonLimits DEFAULT = new JsonLimits(BYTES, DEPTH, TEXT_LENGTH, KEY_LENGTH, NUMBER_LENGTH);

    /** These limits with another size of the whole document. */
    public JsonLimits withBytes(int other) {
        return new JsonLimits(other, depth, textLength, keyLength, numberLength);
    }
}
