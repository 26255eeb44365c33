package org.aigenlabs.schema.manifest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.TreePath;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlScalar;

/** How a manifest says which files and directories are the distribution's. */
final class OwnedRule {
    private static final String DIRECTORY_HINT = "name the directory: it owns everything below it";
    private static final String PATH_HINT = "write a path such as `SOUL.md` or `skills/`";

    private final Findings findings;

    private OwnedRule(Findings findings) {
        this.findings = findings;
    }

    /** The paths, without those that are the user's; never empty. */
    static List<TreePath> read(Fields fields) {
        List<YamlNode> items = fields.list(Key.DISTRIBUTION_OWNED);
        if (items.isEmpty()) {
            return Manifest.DEFAULT_OWNED;
        }
        OwnedRule rule = new OwnedRule(fields.findings());
        Set<TreePath> owned = new LinkedHashSet<>();
        for (YamlNode item : items) {
            rule.collect(item, owned);
        }
        // an author who lists only the user's files still owns the manifest: not what nobody listed
        return owned.isEmpty() ? List.of(new TreePath(Manifest.FILE)) : List.copyOf(owned);
    }

    private void collect(YamlNode item, Set<TreePath> owned) {
        if (!(item instanceof YamlScalar scalar)) {
            refuse(item, "is " + item.kindInWords(), PATH_HINT);
            return;
        }
        String text = scalar.text();
        if (text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[')) {
            refuse(item, "is a pattern", DIRECTORY_HINT);
        } else if (!EnvName.isOneLine(text) || text.chars().anyMatch(Character::isISOControl)) {
            refuse(item, "holds a control character", PATH_HINT);
        } else if (text.indexOf('\\') >= 0) {
            refuse(item, "holds a `\\`", "write `/` between the parts of a path");
        } else if (text.startsWith("/") || text.matches("[A-Za-z]:.*")) {
            refuse(item, "is absolute", PATH_HINT);
        } else if (text.startsWith("~")) {
            refuse(item, "begins with `~`", PATH_HINT);
        } else {
            parsed(scalar, owned);
        }
    }

    private void parsed(YamlScalar scalar, Set<TreePath> owned) {
        switch (TreePath.parse(scalar.text())) {
            case Parsed.Bad<TreePath> _ -> refuse(scalar, "is no path below the top", PATH_HINT);
            case Parsed.Ok<TreePath>(TreePath path) -> {
                if (ProtectedNames.isProtected(path)) {
                    findings.add(
                            ManifestProblem.OWNED_USER_PATH,
                            scalar.place(),
                            Excerpt.of(scalar.text()) + " in `distribution_owned` is the user's: it is never installed",
                            "remove the entry");
                } else {
                    owned.add(path);
                }
            }
        }
    }

    private void refuse(YamlNode item, String what, String hint) {
        findings.add(
                ManifestProblem.OWNED_PATH,
                item.place(),
                Excerpt.of(item.oneLine()) + " in `distribution_owned` " + what
                        + ", expected a path relative to the top of the distribution",
                hint);
    }
}
