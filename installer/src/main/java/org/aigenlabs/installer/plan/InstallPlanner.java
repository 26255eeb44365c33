package org.aigenlabs.installer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.capability.CapabilityReader;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Plans the install of a snapshot as a new profile; reads nothing but the snapshot. */
public final class InstallPlanner {
    private InstallPlanner() {}

    /** The plan to make {@code profile} of {@code snapshot}. */
    public static InstallPlan plan(Snapshot snapshot, ProfileName profile, PlanOptions options) {
        SourceTree tree = snapshot.tree();
        Ownership ownership = Ownership.of(snapshot.manifest());
        Selection selection = Selection.of(tree, ownership);
        CapabilityReader.Found found =
                CapabilityReader.read(tree, path -> !selection.skipped().containsKey(path));
        InstallPlan plan = new InstallPlan(
                profile,
                snapshot,
                selection.files(),
                SkippedTree.collapse(tree.files().keySet(), selection.skipped()),
                found.capabilities().asking(snapshot.manifest().env()),
                env(snapshot.manifest(), options.setVariables()),
                problems(snapshot, ownership, selection, found),
                options.alias(),
                "");
        return plan.withDigest(PlanDigest.of(plan));
    }

    private static List<EnvStatus> env(Manifest manifest, Set<String> set) {
        return manifest.env().stream()
                .map(variable -> new EnvStatus(variable, set.contains(variable.name())))
                .toList();
    }

    private static List<Problem> problems(
            Snapshot snapshot, Ownership ownership, Selection selection, CapabilityReader.Found found) {
        List<Problem> problems = new ArrayList<>(snapshot.problems());
        if (!snapshot.manifest().owned().equals(Manifest.DEFAULT_OWNED)) {
            ownership.absentFrom(snapshot.tree()).stream()
                    .map(InstallPlanner::absent)
                    .forEach(problems::add);
        }
        problems.addAll(found.problems());
        problems.addAll(selection.problems());
        return problems;
    }

    private static Problem absent(TreePath path) {
        return PlanProblem.OWNED_ABSENT.at(
                Place.of(Manifest.FILE),
                Excerpt.of(path.text()) + " in `distribution_owned` is not in the distribution",
                "add the file, or remove the entry");
    }
}
