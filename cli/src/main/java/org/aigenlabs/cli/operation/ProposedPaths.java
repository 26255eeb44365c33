package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.installer.ownership.Owner;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** The files that a user wants to propose, as typed; what is not the distribution's is refused. Pure. */
record ProposedPaths(ProfileName profile, Ownership ownership, List<SourceTree> trees) {
    /** Who owns what in the distribution that {@code tree} is. */
    static Ownership ownership(ProfileName profile, SourceTree tree) {
        Manifest manifest = tree.find(Manifest.FILE)
                .map(file -> ManifestReader.read(tree.read(file)))
                .map(reading -> reading instanceof ManifestReading.Valid valid ? valid.manifest() : null)
                .orElseThrow(() -> new InvalidFailure("cannot propose from `" + profile
                        + "`: what is installed in it has no `" + Manifest.FILE + "` that can be read"));
        return Ownership.of(manifest);
    }

    /** {@code texts} as paths; {@code leftOut} are clauses about files that are there and never leave the machine. */
    List<TreePath> of(List<String> texts, List<String> leftOut) {
        return texts.stream().map(text -> path(text, leftOut)).toList();
    }

    private TreePath path(String text, List<String> leftOut) {
        TreePath path = TreePath.parse(text)
                .orThrow(bad -> new UsageFailure(
                        "cannot propose `" + text + "`: it is no path in a profile, expected " + bad.expected()));
        Owner owner = ownership.ownerOf(path);
        if (owner == Owner.USER || owner == Owner.PACKAGE_MANAGER) {
            throw new UsageFailure("cannot propose `" + path + "`: it is "
                    + (owner == Owner.USER ? "your own and never leaves this machine" : "the package manager's own")
                    + ", expected a file of the distribution");
        }
        boolean known = trees.stream()
                        .flatMap(tree -> tree.files().keySet().stream())
                        .anyMatch(each -> each.isWithin(path) && ownership.ownerOf(each) == Owner.DISTRIBUTION)
                || leftOut.stream().anyMatch(each -> each.startsWith("`" + path));
        if (!known) {
            throw new UsageFailure(
                    "cannot propose `" + path + "`: "
                            + (owner == Owner.UNLISTED
                                    ? "the distribution does not own it"
                                    : "there is nothing here and nothing in the distribution")
                            + ", expected one of its files or directories",
                    "`aigenlabs profile status " + profile + "` shows what you changed");
        }
        return path;
    }
}
