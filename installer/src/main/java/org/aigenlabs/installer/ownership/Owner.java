package org.aigenlabs.installer.ownership;

/** To whom a path of an author's tree belongs once it would lie in a profile. */
public enum Owner {
    /** The distribution: it is installed, and updated later. */
    DISTRIBUTION,
    /** The user, whatever a manifest says. */
    USER,
    /** Nobody: the manifest does not list it. */
    UNLISTED,
    /** The package manager, which reads it from the tree and never installs it. */
    PACKAGE_MANAGER
}
