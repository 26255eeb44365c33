package org.aigenlabs.installer.apply;

import java.util.function.Supplier;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.schema.value.TreePath;

/**
 * A file that a new profile is given.
 *
 * @param path relative to the profile
 * @param bytes read when they are written, one file at a time
 */
record NewFile(TreePath path, Mode mode, Supplier<byte[]> bytes) {}
