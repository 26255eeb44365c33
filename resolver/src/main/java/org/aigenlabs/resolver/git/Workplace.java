package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.source.SourceId;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The staging directory of one fetch with its repository, and what of the store belongs to the source. */
final class Workplace implements AutoCloseable {
    private final Staging staging;
    private final Path store;
    private final Path histories;
    private final String refPrefix;
    private final @Nullable GitId installed;
    private final StagingRepository repository;

    private Workplace(Staging staging, FetchRequest request, String refPrefix, StagingRepository repository) {
        this.staging = staging;
        this.store = request.store();
        this.histories = request.staging().resolveSibling("history");
        this.refPrefix = refPrefix;
        this.installed = request.installed();
        this.repository = repository;
    }

    /** Makes one for {@code request}, whose source is kept under {@code url}. */
    static Workplace create(FetchRequest request, String url, FetchLimits limits) throws IOException {
        Staging staging = Staging.create(request.staging());
        try {
            String refPrefix = "refs/sources/" + SourceId.of(url).text() + "/";
            Path directory = staging.directory().resolve("repository.git");
            return new Workplace(
                    staging,
                    request,
                    refPrefix,
                    StagingRepository.create(directory, request.store(), refPrefix, limits));
        } catch (IOException | RuntimeException e) {
            staging.close();
            throw e;
        }
    }

    StagingRepository repository() {
        return repository;
    }

    Path repositoryDirectory() {
        return repository.getDirectory().toPath();
    }

    /** A place in the staging directory for something else. */
    Path directory(String name) {
        return staging.directory().resolve(name);
    }

    /** Where histories are kept, which can be had again at any time. */
    Path histories() {
        return histories;
    }

    /** The commit from which an update goes on, if the store has it from this source; null if not. */
    @Nullable
    ObjectId installed() throws IOException {
        return installed != null && has(ObjectId.fromString(installed.hex()))
                ? ObjectId.fromString(installed.hex())
                : null;
    }

    /** Whether the store has {@code commit} from this source. */
    boolean has(ObjectId commit) throws IOException {
        return repository.exactRef(refPrefix + commit.name()) != null
                && repository.getObjectDatabase().has(commit);
    }

    Path store() {
        return store;
    }

    /** Begins the names of the refs of this source's commits. */
    String refPrefix() {
        return refPrefix;
    }

    @Override
    public void close() {
        repository.close();
        staging.close();
    }
}
