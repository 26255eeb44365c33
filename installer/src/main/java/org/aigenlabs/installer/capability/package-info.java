/** What a tree can make an agent do. Pure. */
@NullMarked
package org.aigenlabs.installer.capability;

import org.jspecify.annotations.NullMarked;
