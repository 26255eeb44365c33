package org.aigenlabs.installer.author;

import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.manifest.ManifestSchema;
import org.aigenlabs.schema.value.TreePath;

/** The files that go with a repository and are installed nowhere: README, licence, what its host reads. */
final class Companions {
    private static final Set<String> NAMES = Set.of(
            "readme.md",
            "readme",
            "license",
            "license.md",
            "license.txt",
            "licence",
            "copying",
            "notice",
            "changelog.md",
            "contributing.md",
            "security.md",
            ".gitignore",
            ".gitattributes",
            ".gitlab-ci.yml",
            ManifestSchema.FILE);

    private static final List<TreePath> DIRECTORIES =
            List.of(new TreePath(".github"), new TreePath(".forgejo"), new TreePath(".gitea"), new TreePath(".gitlab"));

    private Companions() {}

    /** Whether {@code path} is one. */
    static boolean isOne(TreePath path) {
        boolean atTop = path.parts().size() == 1;
        return (atTop && NAMES.contains(TreePath.fold(path.text())))
                || (!atTop && DIRECTORIES.stream().anyMatch(path::isWithin));
    }

    /** Whether {@code path} is a directory of such. */
    static boolean leadsToOne(TreePath path) {
        return DIRECTORIES.stream().anyMatch(path::isWithin);
    }
}
