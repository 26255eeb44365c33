package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.publish.PublishRequest;
import org.aigenlabs.resolver.publish.RemoteState;
import org.aigenlabs.resolver.select.AdvertisedRef;
import org.aigenlabs.resolver.select.Advertisement;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** One conversation with a repository that is to be published to: its refs, and the commit at its branch without history. */
final class TargetLook {
    private static final String WANTED = "refs/aigenlabs/wanted";
    private static final GitId NO_TREE = new GitId(ObjectId.zeroId().name());

    /**
     * What was found.
     *
     * @param path of the distribution in the repository; empty for its top
     */
    record Found(RemoteState state, String path) {}

    private final PublishRequest request;
    private final Workplace workplace;
    private final FetchMeter meter;
    private final FetchProgress progress;

    TargetLook(PublishRequest request, Workplace workplace, FetchMeter meter, FetchProgress progress) {
        this.request = request;
        this.workplace = workplace;
        this.meter = meter;
        this.progress = progress;
    }

    Found at(Transport transport) throws IOException {
        LimitedChecker checker = new LimitedChecker();
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setCheckFetchedObjects(true);
        transport.setObjectChecker(checker);
        transport.setDepth(1);
        transport.setTimeout(Math.toIntExact(meter.limits().patience().toSeconds()));
        String url = request.address().location().url();
        try (FetchConnection connection = transport.openFetch(List.of(), Advertisements.everyNamed())) {
            Advertisement offered =
                    Advertisements.read(connection.getRefsMap(), meter.limits().refs(), url);
            SortedMap<String, GitId> branches = named(offered, Constants.R_HEADS);
            String branch = branch(offered, branches, url);
            @Nullable GitId tip = branches.get(branch);
            if (tip != null) {
                receive(connection, ObjectId.fromString(tip.hex()));
            }
            SourceTree tree = tip == null ? new SourceTree(NO_TREE, new TreeMap<>(), this::blob) : tree(tip, checker);
            return new Found(
                    new RemoteState(url, branch, tip, tree, named(offered, Constants.R_TAGS), branches),
                    request.address().path());
        }
    }

    private byte[] blob(GitId id) {
        return new RepositoryBlobs(workplace.repository()).read(id);
    }

    private static SortedMap<String, GitId> named(Advertisement offered, String prefix) {
        SortedMap<String, GitId> found = new TreeMap<>();
        for (Map.Entry<String, AdvertisedRef> each : offered.refs().entrySet()) {
            if (each.getKey().startsWith(prefix)) {
                found.put(
                        each.getKey().substring(prefix.length()),
                        each.getValue().peeled());
            }
        }
        return found;
    }

    private String branch(Advertisement offered, SortedMap<String, GitId> branches, String url) {
        if (branches.containsKey(request.branch())) {
            return request.branch();
        }
        if (offered.headTarget().startsWith(Constants.R_HEADS)) {
            return offered.headTarget().substring(Constants.R_HEADS.length());
        }
        if (branches.isEmpty()) {
            return request.firstBranch();
        }
        throw new SourceFailure(
                "cannot publish to `" + url + "`: it does not say which of its branches is the default, expected one",
                "set the default branch on its host, or with `git symbolic-ref HEAD refs/heads/"
                        + TreeText.shown(branches.firstKey()) + "` in the repository");
    }

    private void receive(FetchConnection connection, ObjectId tip) throws IOException {
        boolean kept = workplace.repository().exactRef(workplace.refPrefix() + tip.name()) != null
                && workplace.repository().getObjectDatabase().has(tip);
        if (!kept) {
            meter.beginObjects();
            Ref ref = new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, WANTED, tip);
            connection.fetch(new ProgressAdapter(progress, meter), List.of(ref), Set.of());
        }
    }

    private SourceTree tree(GitId tip, LimitedChecker checker) throws IOException {
        String url = request.address().location().url();
        try (ObjectReader objects = workplace.repository().newObjectReader()) {
            ObjectId top = new CommitReader(objects, meter.limits(), "`" + url + "`")
                    .read(ObjectId.fromString(tip.hex()), "")
                    .tree();
            String path = request.address().path();
            if (!path.isEmpty()) {
                try (TreeWalk found = TreeWalk.forPath(objects, path, top)) {
                    if (found == null || !FileMode.TREE.equals(found.getRawMode(0))) {
                        return new SourceTree(NO_TREE, new TreeMap<>(), this::blob);
                    }
                    top = found.getObjectId(0);
                }
            }
            TreeProblems problems = new TreeProblems();
            SortedMap<TreePath, TreeFile> files =
                    new TreeReader(objects, meter.limits().tree(), problems).read(top, checker.badTrees());
            problems.refuse("`" + url + "`");
            return new SourceTree(Advertisements.gitId(top), files, this::blob);
        }
    }
}
