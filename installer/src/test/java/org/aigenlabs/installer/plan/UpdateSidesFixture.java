package org.aigenlabs.installer.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.lock.LockedTrust;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Three sides of an update in memory: files as texts by path. The manifest is there on all sides, and the same. */
final class UpdateSidesFixture {
    static final String MANIFEST = "name: bot\nversion: 1.0.0\n";

    private final Map<String, String> base = new TreeMap<>(Map.of("distribution.yaml", MANIFEST));
    private final Map<String, String> local = new TreeMap<>(Map.of("distribution.yaml", MANIFEST));
    private final Map<String, String> upstream = new TreeMap<>(Map.of("distribution.yaml", MANIFEST));
    private final SortedMap<TreePath, String> policies = new TreeMap<>();
    private boolean lost;

    /** One file on the three sides; {@code -} for absent. */
    UpdateSidesFixture file(String path, String inBase, String inLocal, String inUpstream) {
        put(base, path, inBase);
        put(local, path, inLocal);
        put(upstream, path, inUpstream);
        return this;
    }

    private static void put(Map<String, String> side, String path, String text) {
        if (!text.equals("-")) {
            side.put(path, text);
        }
    }

    UpdateSidesFixture policy(String path, String wish) {
        policies.put(new TreePath(path), wish);
        return this;
    }

    /** The bytes of what was installed are gone. */
    UpdateSidesFixture lost() {
        lost = true;
        return this;
    }

    UpdatePlan plan(String... only) {
        return plan(OnConflict.ASK, only);
    }

    UpdatePlan plan(OnConflict wish, String... only) {
        List<TreePath> paths = List.of(only).stream().map(TreePath::new).toList();
        return UpdatePlanner.plan(
                new UpdateSides(new ProfileName("bot"), lock(), this::blob, new Local(), snapshot()),
                new UpdateRequest(wish, paths, Set.of()));
    }

    private Optional<byte[]> blob(GitId id) {
        return base.values().stream()
                .map(text -> text.getBytes(UTF_8))
                .filter(bytes -> !lost && BlobId.of(bytes).equals(id))
                .findFirst();
    }

    private Lock lock() {
        SortedMap<TreePath, LockedFile> files = new TreeMap<>();
        base.forEach((path, text) ->
                files.put(new TreePath(path), new LockedFile(BlobId.of(text.getBytes(UTF_8)), FileMode.REGULAR)));
        return new Lock(
                "bot",
                new Source("https://example.org/bot", "", ""),
                "1.0.0",
                new GitId("1".repeat(40)),
                new GitId("2".repeat(40)),
                new LockedTrust("not-checked", "", ""),
                files,
                policies,
                List.of());
    }

    private Snapshot snapshot() {
        SortedMap<TreePath, TreeFile> files = new TreeMap<>();
        Map<GitId, byte[]> bytes = new TreeMap<>();
        upstream.forEach((name, text) -> {
            TreePath path = new TreePath(name);
            byte[] content = text.getBytes(UTF_8);
            bytes.put(BlobId.of(content), content);
            files.put(path, new TreeFile(path, FileMode.REGULAR, BlobId.of(content), content.length));
        });
        ManifestReading reading = ManifestReader.read(
                upstream.getOrDefault("distribution.yaml", MANIFEST).getBytes(UTF_8));
        return new Snapshot(
                new Source("https://example.org/bot", "", ""),
                "refs/heads/main",
                new GitId("3".repeat(40)),
                new SourceTree(new GitId("4".repeat(40)), files, id -> bytes.getOrDefault(id, new byte[0])),
                ((ManifestReading.Valid) reading).manifest(),
                List.of(),
                TrustLevel.NOT_CHECKED);
    }

    /** The user's files; a text {@code DIR} is a directory. */
    private final class Local implements LocalFiles {
        @Override
        public LocalFile find(TreePath path) {
            String text = local.get(path.text());
            if (text == null) {
                return new LocalFile.Absent();
            }
            return text.equals("DIR")
                    ? new LocalFile.Unusable("a directory")
                    : new LocalFile.Present(BlobId.of(text.getBytes(UTF_8)), FileMode.REGULAR);
        }

        @Override
        public byte[] read(TreePath path) {
            return local.getOrDefault(path.text(), "").getBytes(UTF_8);
        }
    }
}
