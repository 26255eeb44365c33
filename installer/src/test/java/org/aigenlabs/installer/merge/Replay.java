package org.aigenlabs.installer.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigenlabs.fixtures.shared.CorpusRepositories;
import org.aigenlabs.fixtures.shared.CorpusRepository;

/** The program behind {@code bench/replay}: updates across the history of real distributions, with a report in Markdown. */
final class Replay {
    private final int rounds;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    /** Figures of one repository. */
    private static final class Row {
        private int steps;
        private int edits;
        private int merges;
        private int conflicts;
        private int gitConflicts;
        private int gitFaults;
        private int faults;
        private int mine;
        private int theirs;

        void add(Row other) {
            steps += other.steps;
            edits += other.edits;
            merges += other.merges;
            conflicts += other.conflicts;
            gitConflicts += other.gitConflicts;
            gitFaults += other.gitFaults;
            faults += other.faults;
            mine += other.mine;
            theirs += other.theirs;
        }

        String show(String name) {
            return "| " + name + " | " + steps + " | " + edits + " | " + merges + " | " + conflicts + " | "
                    + gitConflicts + " | " + faults + " | " + gitFaults + " | " + mine + " | " + theirs + " |\n";
        }
    }

    private Replay(int rounds, Path folder) {
        this.rounds = rounds;
        this.folder = folder;
    }

    /** Arguments: the folder of bundles, one for work, the number of users per step. */
    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[1]).toAbsolutePath();
        Replay replay = new Replay(Integer.parseInt(args[2]), Files.createTempDirectory(work, "merge-"));
        System.out.print(replay.run(CorpusRepositories.unpack(Path.of(args[0]), work)));
        System.exit(replay.faults.isEmpty() ? 0 : 1);
    }

    private String run(List<CorpusRepository> corpus) throws IOException {
        StringBuilder report = new StringBuilder(
                "| repository | steps | edits | files merged | conflicts | of git | lost or broken | by git |"
                        + " settled by mine | by theirs |\n|---|---|---|---|---|---|---|---|---|---|\n");
        Row total = new Row();
        for (CorpusRepository repository : corpus) {
            Row row = row(repository);
            report.append(row.show(repository.name()));
            total.add(row);
        }
        report.append(total.show("all"));
        faults.stream().distinct().forEach(fault -> report.append("\nFAULT ").append(fault));
        report.append("\n\nConflicts that remain, each with the number of users who met it:\n\n");
        reasons.forEach((reason, users) ->
                report.append("- ").append(reason).append(" (").append(users).append(")\n"));
        return report.toString();
    }

    private Row row(CorpusRepository repository) throws IOException {
        Row row = new Row();
        for (ReplayStep step : ReplayStep.of(repository)) {
            row.steps++;
            for (int seed = 1; seed <= rounds; seed++) {
                ReplayRun run = ReplayRun.of(step, seed);
                row.edits += run.edits();
                row.mine += run.settled(Preference.LOCAL);
                row.theirs += run.settled(Preference.UPSTREAM);
                row.faults += run.faults().size();
                faults.addAll(run.faults());
                run.merges().forEach(merge -> add(row, merge));
            }
        }
        return row;
    }

    private void add(Row row, ReplayMerge merge) {
        row.merges++;
        row.conflicts += merge.conflicts() ? 1 : 0;
        merge.byGit(folder)
                .ifPresentOrElse(
                        text -> row.gitFaults += merge.complaints(text).isEmpty() ? 0 : 1, () -> row.gitConflicts++);
        for (String reason : merge.reasons()) {
            String users = reason.replaceAll("user\\d+", "userN");
            reasons.merge("`" + merge.step() + "` `" + merge.path().text() + "`: " + users, 1, Integer::sum);
        }
    }
}
