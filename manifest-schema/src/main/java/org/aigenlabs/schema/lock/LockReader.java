package org.aigenlabs.schema.lock;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.TreePath;

/** Binds a lock's JSON to its records; whatever does not fit is damage, named by its key. */
final class LockReader {
    private static final Set<String> KEYS = Set.of(
            "lockVersion", "name", "source", "version", "commit", "tree", "trust", "files", "policies", "requires");
    private static final Set<String> POLICIES = Set.of("mine", "theirs", "ask", "pin");

    private LockReader() {}

    static Lock lock(JsonObject json) {
        LockFields fields = fields(json);
        fields.expectOnly(KEYS);
        return new Lock(
                fields.text("name"),
                source(fields.object("source")),
                fields.text("version"),
                fields.id("commit"),
                fields.id("tree"),
                trust(fields.object("trust")),
                files(fields.object("files")),
                policies(fields.object("policies")),
                fields.texts("requires"));
    }

    static LockSummary summary(JsonObject json) {
        LockFields fields = fields(json);
        return new LockSummary(
                fields.text("name"), fields.text("version"), fields.id("commit"), source(fields.object("source")));
    }

    /** The lock cannot be used, because of {@code found}. */
    static InvalidFailure damaged(String found) {
        return new InvalidFailure(
                "cannot read the lock `" + Lock.FILE + "`: " + found,
                "put back a copy of the file, or install the distribution again");
    }

    private static LockFields fields(JsonObject json) {
        LockFields fields = new LockFields("", json);
        long format = fields.number("lockVersion");
        if (format > Lock.FORMAT) {
            throw new InvalidFailure(
                    "cannot read the lock `" + Lock.FILE + "`: its format is `" + format + "`, expected at most `"
                            + Lock.FORMAT + "`",
                    "upgrade `aigenlabs`: a newer one wrote this lock");
        }
        if (format < 1) {
            throw damaged("`lockVersion` is `" + format + "`, expected at least `1`");
        }
        return fields;
    }

    private static Source source(LockFields fields) {
        fields.expectOnly(Set.of("url", "path", "ref"));
        return new Source(fields.text("url"), fields.text("path"), fields.text("ref"));
    }

    private static LockedTrust trust(LockFields fields) {
        fields.expectOnly(Set.of("level", "signer", "introduction"));
        return new LockedTrust(fields.text("level"), fields.text("signer"), fields.text("introduction"));
    }

    private static SortedMap<TreePath, LockedFile> files(LockFields fields) {
        SortedMap<TreePath, LockedFile> files = new TreeMap<>();
        for (String path : fields.keys()) {
            LockFields file = fields.object(path);
            file.expectOnly(Set.of("blob", "mode"));
            TreePath place = fields.path(path);
            if (ProtectedNames.isProtected(place)) {
                throw damaged(
                        "`files` names `" + place + "`, which is the user's own, expected files of a distribution");
            }
            files.put(place, new LockedFile(file.id("blob"), mode(file)));
        }
        return files;
    }

    private static FileMode mode(LockFields file) {
        String octal = file.text("mode");
        for (FileMode mode : FileMode.values()) {
            if (mode.octal().equals(octal)) {
                return mode;
            }
        }
        throw file.wrong("mode", octal, "`100644` or `100755`");
    }

    private static SortedMap<TreePath, String> policies(LockFields fields) {
        SortedMap<TreePath, String> policies = new TreeMap<>();
        for (String path : fields.keys()) {
            String policy = fields.text(path);
            if (!POLICIES.contains(policy)) {
                throw fields.wrong(path, policy, "`mine`, `theirs`, `ask` or `pin`");
            }
            policies.put(fields.path(path), policy);
        }
        return policies;
    }
}
