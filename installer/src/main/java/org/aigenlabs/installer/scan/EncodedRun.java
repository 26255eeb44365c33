package org.aigenlabs.installer.scan;

/** A long run of base64 that is no picture: found by counting, in one pass. */
final class EncodedRun {
    private static final int LONG = 256;
    private static final String DATA_URL = "base64,";

    private EncodedRun() {}

    /** Where the first one ends; -1 if there is none. */
    static int find(byte[] bytes) {
        int length = 0;
        int digits = 0;
        int capitals = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte each = bytes[i];
            boolean digit = each >= '0' && each <= '9';
            boolean capital = each >= 'A' && each <= 'Z';
            if (digit || capital || (each >= 'a' && each <= 'z') || each == '+' || each == '/') {
                length++;
                digits += digit ? 1 : 0;
                capitals += capital ? 1 : 0;
                if (length == LONG && digits > LONG / 32 && capitals > LONG / 16 && !isDataUrl(bytes, i - LONG + 1)) {
                    return i;
                }
            } else {
                length = 0;
                digits = 0;
                capitals = 0;
            }
        }
        return -1;
    }

    private static boolean isDataUrl(byte[] bytes, int start) {
        for (int i = 0; i < DATA_URL.length(); i++) {
            int at = start - DATA_URL.length() + i;
            if (at < 0 || bytes[at] != DATA_URL.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
