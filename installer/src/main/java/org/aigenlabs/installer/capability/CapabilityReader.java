package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/** Reads what a tree can make an agent do; whatever the files hold, nothing is thrown on account of it. */
public final class CapabilityReader {
    /**
     * What was found.
     *
     * @param problems warnings: what could not be understood, in the order of the files
     */
    public record Found(Capabilities capabilities, List<Problem> problems) {
        /** Copies {@code problems}. */
        public Found {
            problems = List.copyOf(problems);
        }
    }

    private final SourceTree tree;
    private final List<McpServer> servers = new ArrayList<>();
    private final List<CronJob> jobs = new ArrayList<>();
    private final List<TreePath> executables = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final PowerReader powers;

    private CapabilityReader(SourceTree tree) {
        this.tree = tree;
        this.powers = new PowerReader();
    }

    /** The capabilities of those files of {@code tree} that {@code installed} holds for. */
    public static Found read(SourceTree tree, Predicate<TreePath> installed) {
        CapabilityReader reader = new CapabilityReader(tree);
        tree.files().values().stream()
                .filter(file -> installed.test(file.path()))
                .forEach(reader::take);
        reader.problems.addAll(reader.powers.warnings());
        return new Found(
                new Capabilities(reader.servers, reader.jobs, reader.executables, reader.powers.powers()),
                reader.problems);
    }

    private void take(TreeFile file) {
        byte[] bytes = tree.read(file);
        if (PowerReader.isServerFile(file.path())) {
            McpServers found = McpServers.read(file.path(), bytes);
            servers.addAll(found.servers());
            problems.addAll(found.problems());
        } else if (CronJobs.isCronFile(file.path())) {
            ScheduledJobs found = ScheduledJobs.read(file.path(), bytes);
            jobs.addAll(found.jobs());
            found.jobs().forEach(powers::take);
            problems.addAll(found.problems());
        }
        boolean executable = Executables.isExecutable(file, bytes);
        if (executable) {
            executables.add(file.path());
        }
        powers.take(file, bytes, executable);
    }
}
