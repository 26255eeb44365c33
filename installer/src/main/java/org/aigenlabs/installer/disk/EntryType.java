package org.aigenlabs.installer.disk;

/** What lies at a path, links not followed. */
public enum EntryType {
    ABSENT,
    FILE,
    DIRECTORY,
    LINK,
    /** A socket, a pipe, a device. */
    OTHER
}
