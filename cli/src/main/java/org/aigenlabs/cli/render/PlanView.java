package org.aigenlabs.cli.render;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aigenlabs.installer.plan.FileKind;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.installer.plan.PlannedFile;
import org.aigenlabs.installer.plan.SkippedPath;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.source.Snapshot;

/**
 * What an install would do.
 *
 * @param target the directory of the profile to be made, as people write it; empty for a mere preview
 */
record PlanView(InstallPlan plan, String target) implements View {
    private static final int LABELS = 11;
    private static final int FILES_SHOWN = 6;

    @Override
    public void text(Page page) {
        about(page);
        files(page);
        CapabilityWords.print(page, plan.capabilities());
        EnvWords.print(page, plan.env());
        ProblemWords.print(page, plan.problems());
        page.blank().line("Plan digest " + plan.digest());
    }

    private void about(Page page) {
        Snapshot snapshot = plan.snapshot();
        Manifest manifest = snapshot.manifest();
        page.heading(plan.profile() + " " + manifest.version());
        page.item("  ", manifest.description().isEmpty() ? "(no description)" : manifest.description());
        page.blank();
        if (!manifest.name().equals(plan.profile().text())) {
            page.field("name", LABELS, manifest.name() + ", installed as " + plan.profile());
        }
        page.field("author", LABELS, orNone(manifest.author()));
        page.field("licence", LABELS, orNone(manifest.license()));
        page.field("homepage", LABELS, manifest.homepage());
        page.field("source", LABELS, snapshot.source().toString());
        page.field("commit", LABELS, snapshot.commit() + refName(snapshot));
        page.field("signature", LABELS, snapshot.trust().words());
        page.field("made for", LABELS, requirements(manifest));
        page.field("profile", LABELS, target);
    }

    private static String refName(Snapshot snapshot) {
        return snapshot.refName().isEmpty() ? "" : " (" + RefWords.of(snapshot.refName()) + ")";
    }

    private static String requirements(Manifest manifest) {
        String own = manifest.aigenlabsRequires().isEmpty() ? "" : "aigenlabs " + manifest.aigenlabsRequires();
        String hermes = manifest.hermesRequires().isEmpty() ? "" : "hermes " + manifest.hermesRequires();
        return own.isEmpty() || hermes.isEmpty() ? own + hermes : own + ", " + hermes;
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "not given" : text;
    }

    private void files(Page page) {
        Map<FileKind, List<PlannedFile>> byKind = plan.files().stream()
                .collect(Collectors.groupingBy(
                        PlannedFile::kind, () -> new EnumMap<>(FileKind.class), Collectors.toList()));
        page.heading(Words.count(plan.files().size(), "file") + " to install");
        byKind.forEach((kind, files) -> page.field(kind.word(), LABELS, fileNames(files)));
        if (!plan.skipped().isEmpty()) {
            int files =
                    plan.skipped().stream().mapToInt(skipped -> skipped.files()).sum();
            page.heading(Words.count(files, "file") + " left out");
            plan.skipped().stream()
                    .collect(Collectors.groupingBy(skipped -> skipped.reason(), TreeMap::new, Collectors.toList()))
                    .forEach((reason, paths) -> page.item(
                            "  ",
                            Words.some(paths.stream().map(PlanView::skippedName).toList(), FILES_SHOWN) + ": "
                                    + reason.words()));
        }
    }

    private static String skippedName(SkippedPath skipped) {
        return skipped.files() == 1 ? skipped.path().text() : skipped.path() + " (" + skipped.files() + " files)";
    }

    private static String fileNames(List<PlannedFile> files) {
        List<String> names =
                files.stream().map(file -> file.file().path().text()).toList();
        String counted = files.size() > FILES_SHOWN ? Words.count(files.size(), "file") + ": " : "";
        return counted + Words.some(names, FILES_SHOWN);
    }

    @Override
    public Json json() {
        return Json.object().put("plan", PlanJson.of(plan, target)).build();
    }
}
