package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.StoreDamage;

/** What a refusal to read or write the store means: that it is damaged, or what the disk says. */
final class StoreFailures {
    private StoreFailures() {}

    /** The failure to show; {@code tried} is verb and object: {@code tidy}. */
    static EnvironmentFailure of(String tried, Path store, IOException why) {
        return StoreDamage.find(tried, store.toString(), why).orElseGet(() -> DiskFailures.of(tried, store, why));
    }
}
