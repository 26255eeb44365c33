package org.aigenlabs.resolver.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.aigenlabs.schema.text.StrictUtf8;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.util.QuotedString;
import org.eclipse.jgit.util.io.BinaryHunkOutputStream;

/**
 * The difference of two trees as {@code git apply} reads it.
 *
 * <p>Mail programs and {@code git am} itself change line ends, and not every mail is UTF-8 to them. So a file with a
 * carriage return, a NUL, or bytes that are no UTF-8 goes as git's binary patch, which nothing changes on its way.
 */
final class PatchBody {
    private static final int HASH = 40;

    private final Repository repository;
    private final ObjectReader objects;

    PatchBody(Repository repository, ObjectReader objects) {
        this.repository = repository;
        this.objects = objects;
    }

    /** The difference in one file; lines of a file that is no text are not counted. */
    @SuppressWarnings("ArrayRecordComponent")
    record File(String path, int added, int removed, byte[] diff) {}

    List<File> between(RevTree before, RevTree after) throws IOException {
        List<File> files = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.setReader(objects, repository.getConfig());
            formatter.setAbbreviationLength(HASH);
            formatter.setDetectRenames(false);
            for (DiffEntry entry : formatter.scan(
                    new CanonicalTreeParser(null, objects, before), new CanonicalTreeParser(null, objects, after))) {
                out.reset();
                files.add(file(formatter, out, entry));
            }
        }
        return files;
    }

    private File file(DiffFormatter formatter, ByteArrayOutputStream out, DiffEntry entry) throws IOException {
        byte[] old = bytes(entry.getOldId().toObjectId(), entry.getChangeType() == ChangeType.ADD);
        byte[] now = bytes(entry.getNewId().toObjectId(), entry.getChangeType() == ChangeType.DELETE);
        String path = entry.getChangeType() == ChangeType.DELETE ? entry.getOldPath() : entry.getNewPath();
        if (!isPlain(old) || !isPlain(now)) {
            return new File(path, 0, 0, binary(entry, path, old, now));
        }
        formatter.format(entry);
        formatter.flush();
        int added = 0;
        int removed = 0;
        for (Edit edit : formatter.toFileHeader(entry).toEditList()) {
            added += edit.getLengthB();
            removed += edit.getLengthA();
        }
        return new File(path, added, removed, out.toByteArray());
    }

    private byte[] bytes(ObjectId id, boolean absent) throws IOException {
        return absent ? new byte[0] : objects.open(id).getCachedBytes(Integer.MAX_VALUE);
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0 || each == '\r') {
                return false;
            }
        }
        return StrictUtf8.decode(bytes).isPresent();
    }

    private static byte[] binary(DiffEntry entry, String path, byte[] old, byte[] now) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text("diff --git " + QuotedString.GIT_PATH.quote("a/" + path) + " "
                + QuotedString.GIT_PATH.quote("b/" + path) + "\n" + modes(entry)));
        if (!entry.getOldId().equals(entry.getNewId())) {
            out.writeBytes(text("index " + hash(entry.getOldId().toObjectId()) + ".."
                    + hash(entry.getNewId().toObjectId()) + "\nGIT binary patch\n"));
            literal(out, now);
            literal(out, old);
        }
        return out.toByteArray();
    }

    private static String hash(ObjectId id) {
        return id.name();
    }

    private static String modes(DiffEntry entry) {
        return switch (entry.getChangeType()) {
            case ADD -> "new file mode " + entry.getNewMode() + "\n";
            case DELETE -> "deleted file mode " + entry.getOldMode() + "\n";
            case MODIFY, COPY, RENAME ->
                entry.getOldMode().equals(entry.getNewMode())
                        ? ""
                        : "old mode " + entry.getOldMode() + "\nnew mode " + entry.getNewMode() + "\n";
        };
    }

    /** The bytes in full, deflated, in git's base 85. */
    private static void literal(ByteArrayOutputStream out, byte[] bytes) throws IOException {
        out.writeBytes(text("literal " + bytes.length + "\n"));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(new BinaryHunkOutputStream(out))) {
            deflated.write(bytes);
        }
        out.writeBytes(text("\n"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
