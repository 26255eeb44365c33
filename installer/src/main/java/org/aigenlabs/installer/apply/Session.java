package org.aigenlabs.installer.apply;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The command that is running, as far as a transaction needs to know it.
 *
 * @param ids gives each new profile its id
 * @param cancelled whether the user wants to stop; asked between steps
 */
public record Session(Holder holder, InstantSource clock, Supplier<UUID> ids, BooleanSupplier cancelled) {}
