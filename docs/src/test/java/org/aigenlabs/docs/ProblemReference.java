package org.aigenlabs.docs;

import java.util.List;
import java.util.Locale;
import org.aigenlabs.cli.operation.AuditProblem;
import org.aigenlabs.installer.capability.CapabilityProblem;
import org.aigenlabs.installer.check.CheckProblem;
import org.aigenlabs.installer.doctor.DoctorProblem;
import org.aigenlabs.installer.home.HomeProblem;
import org.aigenlabs.installer.plan.PlanProblem;
import org.aigenlabs.installer.scan.ContentRule;
import org.aigenlabs.resolver.select.SourceProblem;
import org.aigenlabs.schema.manifest.ManifestProblem;
import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.tree.TreeProblem;
import org.aigenlabs.schema.yaml.YamlProblem;

/** The page of problems: every id that can stand behind a message, and what it means. */
final class ProblemReference {
    private ProblemReference() {}

    static String render() {
        StringBuilder page = new StringBuilder("""
                # Problems

                What is wrong in a file or a tree is told with an id that never changes, a place and a hint. An error stops an
                install; a warning never does.
                """);
        section(page, "`distribution.yaml`", List.of(ManifestProblem.values()));
        section(page, "YAML", List.of(YamlProblem.values()));
        section(page, "The ref of a source", List.of(SourceProblem.values()));
        section(page, "The tree of a distribution", List.of(TreeProblem.values()));
        section(page, "What a distribution brings", List.of(CapabilityProblem.values()));
        section(page, "What the content scanner finds", List.of(ContentRule.values()));
        section(page, "What `profile check` finds", List.of(CheckProblem.values()));
        section(page, "The plan of an install", List.of(PlanProblem.values()));
        section(page, "A profile on this machine", List.of(HomeProblem.values()));
        section(page, "What `profile audit` finds", List.of(AuditProblem.values()));
        section(page, "What `doctor` finds", List.of(DoctorProblem.values()));
        return page.toString();
    }

    private static void section(StringBuilder page, String title, List<? extends ProblemKind> kinds) {
        page.append("\n## ").append(title).append("\n\n| id | severity | meaning |\n|---|---|---|\n");
        kinds.forEach(kind -> page.append("| `")
                .append(kind.id())
                .append("` | ")
                .append(kind.severity().name().toLowerCase(Locale.ROOT))
                .append(" | ")
                .append(kind.meaning())
                .append(" |\n"));
    }
}
