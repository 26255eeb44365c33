package org.aigenlabs.docs;

import java.time.Duration;
import java.util.List;
import org.aigenlabs.installer.edit.EditLimits;
import org.aigenlabs.resolver.git.FetchLimits;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.tree.TreeLimits;
import org.aigenlabs.schema.yaml.YamlLimits;

/** The page of limits: how much a source, a tree and a document may hold. */
final class LimitReference {
    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    /** One limit and what it bounds. */
    private record Limit(String value, String meaning) {}

    private LimitReference() {}

    static String render() {
        StringBuilder page = new StringBuilder("# Limits\n\nWhat is beyond a limit is refused; nothing is written.\n");
        section(page, "Fetching", fetching(FetchLimits.DEFAULT));
        section(page, "The tree of a distribution", tree(TreeLimits.DEFAULT));
        section(page, "`distribution.yaml`", yaml(YamlLimits.MANIFEST));
        section(page, "`config.yaml` and `profile.yaml`", yaml(YamlLimits.CONFIG));
        section(page, "`mcp.json`", json(JsonLimits.DEFAULT));
        section(page, "Files that are edited: cron jobs", editing());
        section(page, "`.aigenlabs/lock.json`", List.of(new Limit(bytes(LockDocument.LARGEST), "the whole file")));
        return page.toString();
    }

    private static void section(StringBuilder page, String title, List<Limit> limits) {
        page.append("\n## ").append(title).append("\n\n| at most | of what |\n|---|---|\n");
        limits.forEach(limit -> page.append("| ")
                .append(limit.value())
                .append(" | ")
                .append(limit.meaning())
                .append(" |\n"));
    }

    private static List<Limit> fetching(FetchLimits limits) {
        return List.of(
                new Limit(bytes(limits.advertisementBytes()), "the remote's list of refs"),
                new Limit(number(limits.refs()), "refs in that list"),
                new Limit(bytes(limits.packBytes()), "objects received, as sent"),
                new Limit(number(limits.packObjects()), "objects received"),
                new Limit(bytes(limits.objectBytes()), "one object, unpacked"),
                new Limit(bytes(limits.headerBytes()), "one commit or tag object"),
                new Limit(number(limits.tagDepth()), "tags that point at each other until a commit is reached"),
                new Limit(number(limits.redirects()), "redirects, all to the same host"),
                new Limit(time(limits.deadline()), "everything together"),
                new Limit(time(limits.patience()), "slower than " + bytes(limits.slowest()) + " a second; connecting"));
    }

    private static List<Limit> tree(TreeLimits limits) {
        return List.of(
                new Limit(number(limits.files()), "files, and as many directories"),
                new Limit(number(limits.depth()), "components of a path"),
                new Limit(bytes(limits.componentBytes()), "one component of a path, in UTF-8"),
                new Limit(bytes(limits.pathBytes()), "a whole path, in UTF-8"),
                new Limit(bytes(limits.blobBytes()), "one file"),
                new Limit(bytes(limits.manifestBytes()), "`distribution.yaml`"),
                new Limit(bytes(limits.soulBytes()), "`SOUL.md`"),
                new Limit(bytes(limits.totalBytes()), "all files together"));
    }

    private static List<Limit> yaml(YamlLimits limits) {
        String sharing = switch (limits.sharing()) {
            case REFUSED -> "anchors, aliases, merge keys and tags";
            case RESOLVED -> "values, once every alias is written out";
        };
        String most = limits.sharing() == YamlLimits.Sharing.REFUSED ? "none" : number(limits.events());
        return List.of(
                new Limit(bytes(limits.bytes()), "the whole file"),
                new Limit(number(limits.events()), "values and ends of values"),
                new Limit(number(limits.depth()), "lists and mappings within one another"),
                new Limit(most, sharing));
    }

    private static List<Limit> json(JsonLimits limits) {
        return List.of(
                new Limit(bytes(limits.bytes()), "the whole document"),
                new Limit(number(limits.depth()), "objects and arrays within one another"),
                new Limit(number(limits.textLength()), "UTF-16 units of one string"),
                new Limit(number(limits.keyLength()), "UTF-16 units of one key"),
                new Limit(number(limits.numberLength()), "characters of one number"));
    }

    private static List<Limit> editing() {
        return List.of(
                new Limit(number(EditLimits.MAX_CHARS), "characters"),
                new Limit(number(EditLimits.MAX_DEPTH), "lists and mappings within one another"),
                new Limit(number(EditLimits.MAX_EVENTS), "values, keys and ends of groups"));
    }

    private static String bytes(long bytes) {
        if (bytes % MIB == 0) {
            return bytes / MIB + " MiB";
        }
        return bytes % KIB == 0 ? bytes / KIB + " KiB" : bytes + " bytes";
    }

    private static String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    private static String time(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
