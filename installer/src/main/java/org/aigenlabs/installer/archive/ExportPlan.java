package org.aigenlabs.installer.archive;

import java.util.List;
import org.aigenlabs.installer.scan.SecretFinding;

/**
 * What an archive would hold.
 *
 * @param items in path order
 * @param leftOut in path order
 * @param blocking findings that stop the export, in path order
 * @param tolerated findings among what the user wrote or said: told, and no reason to stop
 */
public record ExportPlan(
        ExportRequest request,
        List<ArchiveItem> items,
        List<LeftOut> leftOut,
        List<SecretFinding> blocking,
        List<SecretFinding> tolerated) {
    /** Copies the lists. */
    public ExportPlan {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
        blocking = List.copyOf(blocking);
        tolerated = List.copyOf(tolerated);
    }

    /** Files that go in. */
    public int files() {
        return (int) items.stream().filter(ArchiveItem.File.class::isInstance).count();
    }

    /** Bytes of them. */
    public long bytes() {
        return items.stream()
                .mapToLong(item -> item instanceof ArchiveItem.File file ? file.size() : 0)
                .sum();
    }
}
