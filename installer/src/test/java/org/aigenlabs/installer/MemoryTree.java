package org.aigenlabs.installer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.TreePath;
import org.aigenlabs.schema.value.Version;

/** A tree of files in memory, with the blob ids that git would give them. */
public final class MemoryTree {
    private static final GitId ID = new GitId("7".repeat(40));

    private final SortedMap<TreePath, TreeFile> files = new TreeMap<>();
    private final Map<GitId, byte[]> blobs = new HashMap<>();

    public MemoryTree with(String path, String text) {
        return with(path, FileMode.REGULAR, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryTree with(String path, FileMode mode, byte[] bytes) {
        GitId id = blobId(bytes);
        blobs.put(id, bytes);
        files.put(new TreePath(path), new TreeFile(new TreePath(path), mode, id, bytes.length));
        return this;
    }

    public SourceTree build() {
        return new SourceTree(ID, files, blobs::get);
    }

    /** A snapshot of this tree with a manifest that owns {@code owned} and asks for {@code env}. */
    public Snapshot snapshot(List<String> owned, List<EnvRequirement> env) {
        return new Snapshot(
                new Source("https://git.example/agents", "research", "^1.2"),
                "refs/tags/v1.2.0",
                new GitId("c".repeat(40)),
                build(),
                manifest(owned, env, List.of()),
                List.of(),
                TrustLevel.NOT_CHECKED);
    }

    public static Manifest manifest(List<String> owned, List<EnvRequirement> env, List<String> malformed) {
        Version version = ((Parsed.Ok<Version>) Version.parse("1.2.0")).value();
        List<TreePath> paths = owned.isEmpty()
                ? Manifest.DEFAULT_OWNED
                : owned.stream().map(TreePath::new).toList();
        return new Manifest(
                "research-bot",
                version,
                "Reads papers",
                "Ada",
                "MIT",
                "",
                "",
                "",
                "",
                env,
                malformed,
                paths,
                List.of(),
                "");
    }

    private static GitId blobId(byte[] bytes) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return new GitId(HexFormat.of().formatHex(sha1.digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
