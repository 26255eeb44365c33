package org.aigenlabs.installer.archive;

/**
 * What the header of one file or directory in a tar archive says.
 *
 * @param name as it stands in the archive, without the slash that ends a directory's
 * @param mode its nine permission bits; set-id and sticky bits are dropped
 * @param size bytes of its content
 * @param modified seconds since 1970, as far as a clock can show them
 * @param nanos of the second that {@code modified} begins
 */
record TarEntry(String name, boolean directory, int mode, long size, long modified, int nanos) {
    /** Permission bits that are kept. */
    static final int PERMISSIONS = 0777;

    /** The same with other permission bits. */
    TarEntry withMode(int other) {
        return new TarEntry(name, directory, other, size, modified, nanos);
    }
}
