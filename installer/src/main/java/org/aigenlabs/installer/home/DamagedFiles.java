package org.aigenlabs.installer.home;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.aigenlabs.installer.capability.CapabilityProblem;
import org.aigenlabs.installer.capability.McpServers;
import org.aigenlabs.installer.capability.ScheduledJobs;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * The files of a profile that its table does not need, but that would stop its agent or an update if they were damaged.
 *
 * <p>YAML costs most of the time of a table. So a file whose blob the lock names is not read again: an install read it
 * without errors. Nor is one that is, byte for byte, the sound file of another profile in the same table.
 */
final class DamagedFiles {
    private static final int LARGEST_FILE = 8 * 1024 * 1024;
    private static final int LARGEST_MANIFEST = 256 * 1024;

    /** Bytes of a file that is worth remembering. */
    private static final int LARGEST_KEPT = 64 * 1024;

    private static final TreePath JOBS = new TreePath("cron/jobs.json");
    private static final String HINT = "correct it in an editor, or move it away";

    private final ProfileFiles files;
    private final Set<Sound> sound;

    /** The lock as it lies there; read when it is first asked for. */
    private @Nullable String lock;

    /** @param sound what was found to be so in other profiles; grows */
    DamagedFiles(ProfileFiles files, Set<Sound> sound) {
        this.files = files;
        this.sound = sound;
    }

    /** A file without anything wrong in it: its path in a profile, and what it holds. */
    record Sound(String file, ByteBuffer bytes) {}

    /** What is wrong, by file; files that are not there are passed over. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(of(
                McpServers.MCP_JSON.text(),
                LARGEST_FILE,
                bytes -> McpServers.read(McpServers.MCP_JSON, bytes).problems()));
        problems.addAll(of(
                JOBS.text(),
                LARGEST_FILE,
                bytes -> ScheduledJobs.read(JOBS, bytes).problems()));
        problems.addAll(of(McpServers.CONFIG_YAML.text(), LARGEST_FILE, this::config));
        problems.addAll(of(Manifest.FILE, LARGEST_MANIFEST, this::manifest));
        return problems.stream()
                .filter(problem -> !problem.id().equals(CapabilityProblem.MCP_SHAPE.id()))
                .toList();
    }

    /** A problem of a file as its owner is told of it, who can mend it, unlike a user who is asked for consent. */
    static Problem own(Problem problem) {
        return new Problem(problem.id(), problem.severity(), problem.place(), problem.message(), HINT);
    }

    private List<Problem> of(String file, int largest, Function<byte[], List<Problem>> read) {
        return switch (files.read(file, largest)) {
            case ProfileFile.Absent() -> List.of();
            case ProfileFile.Unreadable(Problem problem) -> List.of(problem);
            case ProfileFile.Content(byte[] bytes) -> {
                Sound same = new Sound(file, ByteBuffer.wrap(bytes));
                yield sound.contains(same) || isInstalled(bytes) ? List.of() : fresh(same, read.apply(bytes));
            }
        };
    }

    private List<Problem> fresh(Sound file, List<Problem> found) {
        if (found.isEmpty() && file.bytes().capacity() <= LARGEST_KEPT) {
            sound.add(file);
        }
        return found.stream().map(DamagedFiles::own).toList();
    }

    private List<Problem> config(byte[] bytes) {
        return PlainKeys.read(bytes).isPresent()
                ? List.of()
                : McpServers.read(McpServers.CONFIG_YAML, bytes).problems();
    }

    private List<Problem> manifest(byte[] bytes) {
        return switch (ManifestReader.read(bytes)) {
            case ManifestReading.Valid _ -> List.of();
            case ManifestReading.Invalid(List<Problem> found) -> {
                Problem first = found.getFirst();
                yield List.of(HomeProblem.MANIFEST.at(first.place(), first.message(), first.hint()));
            }
        };
    }

    /** Whether the lock names the blob that git would make of {@code bytes}. */
    private boolean isInstalled(byte[] bytes) {
        return !lock().isEmpty() && lock().contains('"' + blobId(bytes) + '"');
    }

    private String lock() {
        String known = lock;
        if (known == null) {
            known = files.read(Lock.FILE, LockDocument.LARGEST) instanceof ProfileFile.Content(byte[] bytes)
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : "";
            lock = known;
        }
        return known;
    }

    private static String blobId(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
