package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aigenlabs.resolver.select.SourceProblem;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.manifest.YankedVersions;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.tree.TreeLimits;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.TreePath;
import org.aigenlabs.schema.value.Version;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads a fetched commit: finds the distribution in it, checks its tree, reads its manifest. */
final class SnapshotReader {
    private static final String TAGS = "refs/tags/";
    private static final int LARGEST_NOTE = 1 << 20;

    private final Repository repository;
    private final RepositoryBlobs blobs;
    private final Source source;
    private final String path;
    private final TreeLimits limits;

    /** @param path of the distribution in the commit's tree: the source's own, unless only that directory was read */
    SnapshotReader(Repository repository, RepositoryBlobs blobs, Source source, String path, TreeLimits limits) {
        this.repository = repository;
        this.blobs = blobs;
        this.source = source;
        this.path = path;
        this.limits = limits;
    }

    /** The snapshot of {@code chosen}; {@code badTrees} as for {@link TreeReader#read}. */
    Snapshot read(ChosenCommit chosen, Map<ObjectId, CorruptObjectException> badTrees) throws IOException {
        try (ObjectReader objects = repository.newObjectReader()) {
            ObjectId top = new DistributionFinder(objects, source, path).find(chosen.tree());
            TreeProblems problems = new TreeProblems();
            SortedMap<TreePath, TreeFile> files = new TreeReader(objects, limits, problems).read(top, badTrees);
            problems.refuse("`" + source.url() + "`");
            SourceTree tree = new SourceTree(Advertisements.gitId(top), files, blobs);
            ManifestReading.Valid manifest = manifest(tree);
            List<Problem> warnings = new ArrayList<>(openTransport());
            warnings.addAll(chosen.warnings());
            warnings.addAll(manifest.warnings());
            warnings.addAll(withdrawn(tree, manifest.manifest()));
            warnings.addAll(otherVersion(chosen.refName(), manifest.manifest()));
            return new Snapshot(
                    source,
                    chosen.refName(),
                    Advertisements.gitId(chosen.commit()),
                    tree,
                    manifest.manifest(),
                    warnings,
                    TrustLevel.NOT_CHECKED);
        }
    }

    /** Whoever is between could have changed what came: nothing proves that the server is the one that was asked for. */
    private List<Problem> openTransport() {
        boolean open = source.url().startsWith("git://") || source.url().startsWith("http://");
        return open
                ? List.of(Problem.warning(
                        "source.open-transport",
                        Place.of(source.url()),
                        "what comes this way can be read and changed by others on its way, expected `https`",
                        "use the repository's `https://` URL if it has one"))
                : List.of();
    }

    /** The note lies on top of what it withdraws: whoever follows the branch has both. */
    private static List<Problem> withdrawn(SourceTree tree, Manifest manifest) {
        return tree
                .find(YankedVersions.FILE)
                .filter(file -> file.size() <= LARGEST_NOTE)
                .flatMap(file -> YankedVersions.parse(tree.read(file)).find(manifest.version()))
                .map(reason -> SourceProblem.YANKED.at(
                        Place.of(YankedVersions.FILE),
                        "the version `" + manifest.version() + "` was withdrawn by its author"
                                + (reason.isEmpty() ? "" : ": " + reason),
                        "wait for the next one, or name an older one"))
                .stream()
                .toList();
    }

    private ManifestReading.Valid manifest(SourceTree tree) {
        TreeFile file = tree.find(Manifest.FILE).orElseThrow();
        return switch (ManifestReader.read(tree.read(file))) {
            case ManifestReading.Valid valid -> valid;
            case ManifestReading.Invalid(List<Problem> problems) ->
                throw new InvalidFailure(
                        "cannot take `" + source.url() + "`: its `" + Manifest.FILE + "` has errors",
                        List.of("tell the author; nothing was changed"),
                        problems);
        };
    }

    /** A tag that says one version and holds another: mostly a forgotten edit. */
    private static List<Problem> otherVersion(String refName, Manifest manifest) {
        if (!refName.startsWith(TAGS)) {
            return List.of();
        }
        String tag = refName.substring(TAGS.length());
        for (String prefix : List.of("", manifest.name() + "-", manifest.name() + "/")) {
            if (tag.startsWith(prefix)
                    && Version.parse(tag.substring(prefix.length())) instanceof Parsed.Ok<Version>(Version version)) {
                return version.equals(manifest.version())
                        ? List.of()
                        : List.of(SourceProblem.VERSION_MISMATCH.at(
                                Place.of(Manifest.FILE),
                                "the tag `" + TreeText.shown(tag) + "` holds a manifest of version `"
                                        + manifest.version() + "`",
                                "the author may have tagged the wrong commit"));
            }
        }
        return List.of();
    }
}
