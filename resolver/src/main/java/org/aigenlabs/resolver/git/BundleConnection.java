package org.aigenlabs.resolver.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.BaseConnection;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PackLock;
import org.eclipse.jgit.transport.PackParser;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a git bundle, version 2: a line that says so, a line for each ref, an empty line, and a pack.
 *
 * <p>A bundle that builds on commits of its reader is refused: those of ours are whole.
 */
final class BundleConnection extends BaseConnection implements FetchConnection {
    private static final String SIGNATURE = "# v2 git bundle";
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_REFS = 20_000;
    private static final int ID = 40;

    private final Repository local;
    private final @Nullable ObjectChecker checker;
    private final InputStream in;

    /** Reads the refs; {@code in} is closed with this. */
    BundleConnection(Repository local, @Nullable ObjectChecker checker, InputStream in) throws IOException {
        this.local = local;
        this.checker = checker;
        this.in = in;
        available(refs());
    }

    private Map<String, Ref> refs() throws IOException {
        if (!line().equals(SIGNATURE)) {
            throw new TransportException("it holds no git bundle of version 2");
        }
        Map<String, Ref> refs = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.length() <= ID + 1 || !ObjectId.isId(line.substring(0, ID)) || refs.size() == MOST_REFS) {
                throw new TransportException("the refs of its git bundle are damaged");
            }
            String name = line.substring(ID + 1);
            refs.put(
                    name,
                    new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, name, ObjectId.fromString(line.substring(0, ID))));
        }
        return refs;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next != '\n') {
            if (next < 0 || line.size() == LONGEST_LINE) {
                throw new TransportException("the head of its git bundle is damaged");
            }
            line.write(next);
            next = in.read();
        }
        return line.toString(UTF_8);
    }

    @Override
    public void fetch(ProgressMonitor monitor, Collection<Ref> want, Set<ObjectId> have) throws TransportException {
        markStartedOperation();
        try (ObjectInserter inserter = local.newObjectInserter()) {
            PackParser parser = inserter.newPackParser(in);
            parser.setAllowThin(false);
            parser.setObjectChecker(checker);
            parser.setCheckEofAfterPackFooter(true);
            parser.parse(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE);
            inserter.flush();
            cutOff(want);
        } catch (IOException e) {
            throw new TransportException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whoever fetches over a network is told which commits come without their parents; a bundle has no word for it. */
    private void cutOff(Collection<Ref> want) throws IOException {
        Path directory = local.getDirectory().toPath();
        Set<ObjectId> cut = new TreeSet<>(StoreShallow.read(directory));
        try (RevWalk walk = new RevWalk(local)) {
            Set<ObjectId> seen = new HashSet<>();
            Deque<RevCommit> open = new ArrayDeque<>();
            for (Ref each : want) {
                if (walk.peel(walk.parseAny(each.getObjectId())) instanceof RevCommit commit && seen.add(commit)) {
                    open.add(commit);
                }
            }
            while (!open.isEmpty()) {
                RevCommit commit = open.remove();
                if (lacksParents(commit)) {
                    cut.add(commit.copy());
                    continue;
                }
                for (RevCommit parent : commit.getParents()) {
                    if (seen.add(parent)) {
                        open.add(walk.parseCommit(parent));
                    }
                }
            }
        }
        StringBuilder text = new StringBuilder();
        cut.forEach(each -> text.append(each.name()).append('\n'));
        if (!text.isEmpty()) {
            Files.writeString(directory.resolve("shallow"), text);
        }
    }

    private boolean lacksParents(RevCommit commit) throws IOException {
        for (RevCommit parent : commit.getParents()) {
            if (!local.getObjectDatabase().has(parent)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void fetch(
            ProgressMonitor monitor, Collection<Ref> want, Set<ObjectId> have, @Nullable OutputStream messages)
            throws TransportException {
        fetch(monitor, want, have);
    }

    @Override
    public boolean didFetchIncludeTags() {
        return false;
    }

    @Override
    public boolean didFetchTestConnectivity() {
        return false;
    }

    @Override
    public void setPackLockMessage(String message) {
        // the staging repository is nobody else's: nothing is locked
    }

    @Override
    public Collection<PackLock> getPackLocks() {
        return List.of();
    }

    @Override
    @SuppressWarnings("UnusedException") // it was only read
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            return;
        }
    }
}
