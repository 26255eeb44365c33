package org.aigenlabs.installer.merge;

import org.aigenlabs.installer.edit.DataValue;

/**
 * What three meanings merge to.
 *
 * @param value with one side's word at each conflict
 * @param conflicts how many places both sides changed, each in its own way
 */
record MergedData(DataValue value, int conflicts) {}
