package org.aigenlabs.resolver.git;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.eclipse.jgit.transport.BundleWriter;

/** A git bundle as a file: of equal content it has equal bytes. */
final class BundleFile {
    private BundleFile() {}

    /** Writes what {@code refs} name, with all below it that {@code repository} has, to {@code file}, where nothing is. */
    static void write(Repository repository, Map<String, ObjectId> refs, Path file) throws IOException {
        PackConfig config = new PackConfig();
        config.setThreads(1);
        config.setReuseDeltas(false);
        config.setDeltaCompress(false);
        BundleWriter writer = new BundleWriter(repository);
        writer.setPackConfig(config);
        refs.forEach(writer::include);
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            writer.writeBundle(NullProgressMonitor.INSTANCE, out);
        }
    }
}
