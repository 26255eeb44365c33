/** Copies of SQLite databases that other programs may be writing. */
@NullMarked
package org.aigenlabs.installer.database;

import org.jspecify.annotations.NullMarked;
