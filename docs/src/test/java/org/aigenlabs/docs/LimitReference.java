package org.aigenlabs.docs;

import java.util.List;
import org.aigenlabs.installer.edit.EditLimits;
import org.aigenlabs.resolver.git.FetchLimit;
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
        settings(page);
        section(
                page,
                "The names in a tree",
                List.of(new Limit(bytes(TreeLimits.DEFAULT.componentBytes()), "one component of a path, in UTF-8")));
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

    /** Those that the user may set. */
    private static void settings(StringBuilder page) {
        page.append("\n## Fetching, and the tree of a distribution\n\n");
        page.append("Each can be set in the root's own configuration, which no source can change: for a repository of")
                .append("\n200 MiB `aigenlabs -p default config set aigenlabs.fetch.pack-bytes 209715200`.")
                .append(" `aigenlabs config list\n--limits` shows what holds.\n\n");
        page.append("| at most | of what | setting |\n|---|---|---|\n");
        for (FetchLimit limit : FetchLimit.values()) {
            page.append("| ").append(value(limit)).append(" | ").append(limit.meaning());
            page.append(" | `").append(limit.key()).append("` |\n");
        }
    }

    private static String value(FetchLimit limit) {
        return limit.standard() >= KIB && limit.standard() % KIB == 0
                ? bytes(limit.standard())
                : number(limit.standard());
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
}
