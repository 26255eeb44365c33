package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.resolver.source.SourceId;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Writes git bundles of what is installed: the commit with all below it, the tags that led to it, and with both their
 * signatures. Its parents are not in it, as they are not in the store. Equal content gives equal bytes.
 */
public final class OfflineBundle {
    private static final String ADVICE = "fetch it once more with `aigenlabs profile update`, then export again";

    private final Path store;

    /** @param store the bare repository with what was fetched */
    public OfflineBundle(Path store) {
        this.store = store;
    }

    /**
     * Writes the bundle of {@code commit} to {@code file}, where nothing is.
     *
     * @param tags what tags of the source were seen to name, by full ref name
     * @throws EnvironmentFailure if the store does not have the commit from that source
     * @throws UsageFailure if nothing tells which tag the ref that was asked for led to
     */
    public void write(Source source, GitId commit, SortedMap<String, String> tags, Path file) {
        GitRuntime.install();
        String kept = "refs/sources/" + SourceId.of(source.url()).text() + "/" + commit.hex();
        if (!Files.isDirectory(store)) {
            throw lacks(source, commit);
        }
        try (Repository repository = StagingRepository.openStore(store)) {
            Ref ref = repository.exactRef(kept);
            if (ref == null) {
                throw lacks(source, commit);
            }
            ObjectId id = ObjectId.fromString(commit.hex());
            BundleFile.write(repository, refs(repository, source, id, tags), file);
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot write the bundle `" + file + "`", e, "check space and permissions");
        }
    }

    private EnvironmentFailure lacks(Source source, GitId commit) {
        return new EnvironmentFailure(
                "cannot export commit `" + commit + "` of `" + source.url() + "`: the store does not have it", ADVICE);
    }

    private static Map<String, ObjectId> refs(
            Repository repository, Source source, ObjectId commit, SortedMap<String, String> tags) throws IOException {
        Map<String, ObjectId> refs = new TreeMap<>(Map.of(Constants.HEAD, commit));
        try (RevWalk walk = new RevWalk(repository)) {
            for (Map.Entry<String, String> tag : tags.entrySet()) {
                if (ObjectId.isId(tag.getValue()) && leadsTo(walk, ObjectId.fromString(tag.getValue()), commit)) {
                    refs.put(tag.getKey(), ObjectId.fromString(tag.getValue()));
                }
            }
        }
        boolean tagged = refs.size() > 1;
        if (!tagged && !source.ref().isEmpty() && !commit.name().startsWith(source.ref())) {
            refs.put(branch(source), commit);
        }
        return refs;
    }

    private static String branch(Source source) {
        String name = source.ref().startsWith(Constants.R_REFS) ? source.ref() : Constants.R_HEADS + source.ref();
        if (!Repository.isValidRefName(name)) {
            throw new UsageFailure(
                    "cannot export `" + source + "`: nothing tells which tag `" + source.ref()
                            + "` led to, for `pins.db` does not have it",
                    ADVICE);
        }
        return name;
    }

    @SuppressWarnings("UnusedException") // a tag that another commit was installed by, and that is gone
    private static boolean leadsTo(RevWalk walk, ObjectId tag, ObjectId commit) throws IOException {
        try {
            RevObject found = walk.peel(walk.parseAny(tag));
            return found.equals(commit);
        } catch (MissingObjectException e) {
            return false;
        }
    }
}
