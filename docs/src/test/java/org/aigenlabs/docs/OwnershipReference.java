package org.aigenlabs.docs;

import java.util.List;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.tree.ProtectedNames;

/** The page that says who owns a path. */
final class OwnershipReference {
    private OwnershipReference() {}

    static String render() {
        StringBuilder page = new StringBuilder("""
                # Who owns a path

                Only the first part of a path counts (`skills/x/logs/` is the author's), compared without regard to case and to
                the form of accents: `.ENV` and `Memories/` are the user's too. The first rule that fits decides.

                ## The user's: never taken from a distribution

                """);
        list(page, ProtectedNames.patterns());
        page.append("\nThese look like it, but an author may give them:\n\n");
        list(page, ProtectedNames.exceptions());
        page.append("""

                ## The distribution's

                What `distribution_owned` in its manifest lists, files or directories, and always `distribution.yaml`. Without
                that key:

                """);
        list(page, Manifest.DEFAULT_OWNED.stream().map(Object::toString).toList());
        return page.append("""

                ## Nobody's

                Everything else in a repository is left out, and the plan says so.
                """).toString();
    }

    private static void list(StringBuilder page, List<String> paths) {
        paths.forEach(path -> page.append("- `").append(path).append("`\n"));
    }
}
