package org.aigenlabs.schema.lock;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * Exactly what is installed in a profile: {@code .aigenlabs/lock.json}. Holds no time and no credential.
 *
 * @param name of the distribution, as its manifest says
 * @param version as its manifest says
 * @param tree git's id of the distribution's tree
 * @param trust the level at which it was accepted
 * @param files the base of every installed file, by path
 * @param policies what the user wishes for single paths: {@code mine}, {@code theirs}, {@code ask} or {@code pin}
 * @param requires reserved for dependencies
 */
public record Lock(
        String name,
        Source source,
        String version,
        GitId commit,
        GitId tree,
        LockedTrust trust,
        SortedMap<TreePath, LockedFile> files,
        SortedMap<TreePath, String> policies,
        List<String> requires) {
    /** The version of the format that this program writes; a higher one is refused with advice to upgrade. */
    public static final int FORMAT = 1;

    /** Where the lock lies, relative to the profile. */
    public static final String FILE = ".aigenlabs/lock.json";

    /** Copies the collections. */
    public Lock {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
        requires = List.copyOf(requires);
    }
}
