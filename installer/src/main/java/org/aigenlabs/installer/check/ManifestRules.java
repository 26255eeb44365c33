package org.aigenlabs.installer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;

/** The rules of the manifest, and of the paths that it lists. */
final class ManifestRules {
    private static final Place PLACE = Place.of(Manifest.FILE);

    private ManifestRules() {}

    static List<Problem> find(SourceTree tree) {
        Optional<TreeFile> file = tree.find(Manifest.FILE);
        if (file.isEmpty()) {
            return List.of(CheckProblem.NO_MANIFEST.at(
                    PLACE, "there is no `" + Manifest.FILE + "`", "`aigenlabs profile init` writes one"));
        }
        ManifestReading reading = ManifestReader.read(tree.read(file.get()));
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (reading instanceof ManifestReading.Valid(Manifest manifest, List<Problem> _)
                && !manifest.owned().equals(Manifest.DEFAULT_OWNED)) {
            Ownership.of(manifest)
                    .absentFrom(tree)
                    .forEach(path -> problems.add(CheckProblem.OWNED_ABSENT.at(
                            PLACE,
                            "`distribution_owned` lists `" + path + "`, at which there is nothing",
                            "take it off the list: `--fix` does")));
        }
        return problems;
    }
}
