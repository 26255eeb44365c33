package org.aigenlabs.installer.scan;

/** The first bytes of compiled programs: ELF, PE, Mach-O. */
final class ProgramHeader {
    private static final int LENGTH = 4;

    private ProgramHeader() {}

    static boolean isProgram(byte[] bytes) {
        if (bytes.length < LENGTH) {
            return false;
        }
        int magic = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        return switch (magic) {
            case 0x7F454C46, 0xFEEDFACE, 0xFEEDFACF, 0xCEFAEDFE, 0xCFFAEDFE, 0xCAFEBABE -> true;
            default -> bytes[0] == 'M' && bytes[1] == 'Z' && !isText(bytes);
        };
    }

    /** A text may begin with MZ; a program has bytes that no text has. */
    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            if (bytes[i] >= 0 && bytes[i] < '\t') {
                return false;
            }
        }
        return true;
    }
}
