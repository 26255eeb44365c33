package org.aigenlabs.resolver.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;

/**
 * What was recorded of one profile as a git bundle, each generation under its number: written out of one store, and
 * taken into another under another prefix. What comes in passes the checks that what is fetched passes.
 */
public final class HistoryBundle {
    private static final String NAMES = "refs/generations/";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int MOST_OBJECTS = 5_000_000;

    private static final FetchLimits LIMITS =
            FetchLimits.of(limit -> limit == FetchLimit.PACK_OBJECTS ? MOST_OBJECTS : limit.standard());

    private final Path store;
    private final Path staging;

    /**
     * A carrier to and from {@code store}.
     *
     * @param staging where directories for what is not checked yet may be made
     */
    public HistoryBundle(Path store, Path staging) {
        this.store = store;
        this.staging = staging;
    }

    /**
     * Writes all that lies below {@code prefix}, e.g. {@code refs/profiles/<id>/}, to {@code file}, where nothing is.
     *
     * @return false if there is nothing; then no file was written
     */
    public boolean write(String prefix, Path file) {
        GitRuntime.install();
        if (!Files.isDirectory(store)) {
            return false;
        }
        try (Repository repository = StagingRepository.openStore(store)) {
            Map<String, ObjectId> refs = new TreeMap<>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
                String number = ref.getName().substring(prefix.length());
                ObjectId id = ref.getObjectId();
                if (id != null && NUMBER.matcher(number).matches()) {
                    refs.put(NAMES + number, id);
                }
            }
            if (refs.isEmpty()) {
                return false;
            }
            BundleFile.write(repository, refs, file);
            return true;
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot write the bundle `" + file + "`", e, "check space and permissions");
        }
    }

    /**
     * Takes what {@link #write} wrote into the store, durably, below {@code prefix}. The store is made if there is none.
     *
     * @throws InvalidFailure if the bundle is damaged, or lacks something; then the store is as it was
     */
    public void keep(Path bundle, String prefix) {
        GitRuntime.install();
        try (Staging place = Staging.create(staging)) {
            Path directory = place.directory().resolve("repository.git");
            Map<String, ObjectId> refs = new TreeMap<>();
            try (StagingRepository local = StagingRepository.create(directory, store, prefix, LIMITS)) {
                received(local, bundle).forEach((name, id) -> refs.put(prefix + name.substring(NAMES.length()), id));
            } catch (IOException e) {
                throw new EnvironmentFailure("cannot unpack the history in `" + place.directory() + "`", e);
            }
            new StoreKeeper(store).keepAll(directory, refs);
        }
    }

    @SuppressWarnings("UnusedException") // what a damaged bundle is called, whichever way it is damaged
    private static Map<String, ObjectId> received(StagingRepository local, Path bundle) throws IOException {
        LimitedChecker checker = new LimitedChecker();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle));
                BundleConnection connection = new BundleConnection(local, checker, in)) {
            Map<String, ObjectId> refs = new TreeMap<>();
            for (Ref ref : connection.getRefs()) {
                refs.put(named(ref), ref.getObjectId());
            }
            connection.fetch(NullProgressMonitor.INSTANCE, connection.getRefs(), Set.of());
            if (refs.isEmpty() || !checker.badTrees().isEmpty()) {
                throw damaged();
            }
            requireWhole(local, new TreeSet<>(refs.values()));
            return refs;
        } catch (TransportException | MissingObjectException | CorruptObjectException e) {
            throw damaged();
        }
    }

    private static String named(Ref ref) {
        String name = ref.getName();
        if (!name.startsWith(NAMES)
                || !NUMBER.matcher(name.substring(NAMES.length())).matches()) {
            throw damaged();
        }
        return name;
    }

    private static void requireWhole(Repository repository, Set<ObjectId> commits) throws IOException {
        try (ObjectWalk walk = new ObjectWalk(repository)) {
            for (ObjectId commit : commits) {
                if (walk.parseAny(commit).getType() != Constants.OBJ_COMMIT) {
                    throw damaged();
                }
                walk.markStart(walk.parseCommit(commit));
            }
            walk.checkConnectivity();
        }
    }

    private static Failure damaged() {
        return new InvalidFailure(
                "cannot take over the history in the archive: it is damaged, expected a git bundle of whole generations",
                "ask whoever made the archive for a new one");
    }
}
