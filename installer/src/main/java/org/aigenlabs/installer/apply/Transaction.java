package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.NewGeneration;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * A change of files in a profile that happens as a whole or not at all, wherever it is cut off; under the profile's lock.
 *
 * <p>Journal, generations, new files beside their places, all durable; then the journal's new name, which is the commit;
 * then the files take their places. See {@code docs/internals/transactions.md}.
 */
final class Transaction {
    private final ProfileDisk files;
    private final Disk disk;
    private final Generations generations;
    private final BooleanSupplier cancelled;
    private final TransactionEnd end;

    Transaction(ProfileDisk files, Generations generations, BooleanSupplier cancelled) {
        this.files = files;
        this.disk = files.disk();
        this.generations = generations;
        this.cancelled = cancelled;
        this.end = new TransactionEnd(files, generations);
    }

    /**
     * What is to be done.
     *
     * @param verb what the command is called, for people
     * @param steps paths unique
     * @param records the generations that go with it, numbered onwards from the last one
     */
    record Batch(String verb, String profileId, List<FileStep> steps, List<Recording> records) {
        Batch {
            steps = List.copyOf(steps);
            records = List.copyOf(records);
        }
    }

    /** Makes a generation of what it is given: its name, and the commit of the one before if there is one. */
    @FunctionalInterface
    interface Recording {
        NewGeneration make(GenerationName name, List<GitId> previous);
    }

    /**
     * What became of it.
     *
     * @param generations those that were recorded, in order
     * @param told what was found in the way and kept, a sentence each
     */
    record Result(List<GenerationName> generations, List<String> told) {}

    /**
     * Does it.
     *
     * @throws BusyFailure if a file is not what its step expects; then nothing was changed
     * @throws EnvironmentFailure if the machine says no, or the user stopped it
     */
    Result run(Batch batch) {
        stopIfCancelled();
        batch.steps().forEach(this::requireUnchanged);
        List<GenerationName> before = generations.list(batch.profileId());
        int last = before.isEmpty() ? 0 : before.getLast().number();
        TransactionJournal journal = new TransactionJournal(
                batch.verb(),
                batch.profileId(),
                last,
                missing(batch.steps()),
                batch.steps().stream().map(TransactionJournal.Entry::of).toList());
        List<GenerationName> recorded;
        try {
            prepare(journal);
            recorded = record(batch, before);
            stage(journal, batch.steps());
            stopIfCancelled();
            commit();
        } catch (RuntimeException | Error failure) {
            undo(journal, failure);
            throw failure;
        }
        return new Result(recorded, forward(journal));
    }

    private void requireUnchanged(FileStep step) {
        if (!files.state(step.path()).equals(step.old())) {
            throw new BusyFailure(
                    "cannot change `" + files.at(step.path()) + "`: it was changed while the command was running, "
                            + "expected it as it was",
                    "run the command again; nothing was changed");
        }
    }

    private List<TreePath> missing(List<FileStep> steps) {
        Set<TreePath> missing = new TreeSet<>();
        for (FileStep step : steps) {
            String text = step.path().text();
            for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
                TreePath directory = new TreePath(text.substring(0, slash));
                if (step instanceof FileStep.Write && files.type(directory) == EntryType.ABSENT) {
                    missing.add(directory);
                }
            }
        }
        return List.copyOf(missing);
    }

    private void prepare(TransactionJournal journal) {
        Path directory = files.profile().resolve(InstallJournal.DIRECTORY);
        Path prepare = directory.resolve(TransactionJournal.PREPARE);
        disk.makeDirectory(directory, Mode.PRIVATE_DIRECTORY);
        disk.write(prepare, journal.render(), Mode.PRIVATE_FILE);
        disk.sync(prepare);
        disk.sync(directory);
        disk.sync(files.profile().resolve(InstallJournal.PARENT));
    }

    private List<GenerationName> record(Batch batch, List<GenerationName> before) {
        List<GenerationName> recorded = new ArrayList<>();
        List<GitId> previous = before.isEmpty()
                ? List.of()
                : generations.find(before.getLast()).stream()
                        .map(generation -> generation.commit())
                        .toList();
        int number = before.isEmpty() ? 0 : before.getLast().number();
        for (Recording each : batch.records()) {
            stopIfCancelled();
            number++;
            GenerationName name = new GenerationName(batch.profileId(), number);
            previous = List.of(generations.record(each.make(name, previous)));
            recorded.add(name);
        }
        return recorded;
    }

    private void stage(TransactionJournal journal, List<FileStep> steps) {
        Set<Path> parents = new LinkedHashSet<>();
        List<Path> written = new ArrayList<>();
        for (TreePath directory : journal.directories()) {
            disk.makeDirectory(files.at(directory), Mode.DIRECTORY);
            parents.add(files.at(directory));
            parents.add(files.at(directory).getParent());
        }
        for (FileStep step : steps) {
            if (step instanceof FileStep.Write write) {
                stopIfCancelled();
                Path fresh = files.temporary(write.path());
                // what a crash of an older kind left behind: nobody else uses such a name
                disk.delete(fresh);
                disk.writeAnew(fresh, write.bytes().get(), write.mode(), files.at(write.path()));
                written.add(fresh);
                parents.add(fresh.getParent());
            }
        }
        disk.syncAll(written);
        disk.syncAll(List.copyOf(parents));
    }

    /** From here on there is no way back, only forward. */
    private void commit() {
        Path directory = files.profile().resolve(InstallJournal.DIRECTORY);
        disk.rename(directory.resolve(TransactionJournal.PREPARE), directory.resolve(TransactionJournal.COMMIT));
        try {
            disk.sync(directory);
        } catch (RuntimeException | Error failure) {
            disk.rename(directory.resolve(TransactionJournal.COMMIT), directory.resolve(TransactionJournal.PREPARE));
            throw failure;
        }
    }

    private List<String> forward(TransactionJournal journal) {
        try {
            return end.forward(journal);
        } catch (EnvironmentFailure failure) {
            List<String> hints = new ArrayList<>(failure.hints());
            hints.add("the change is recorded: the next command finishes it");
            throw new EnvironmentFailure(failure.getMessage(), failure, hints.toArray(String[]::new));
        }
    }

    private void undo(TransactionJournal journal, Throwable reason) {
        try {
            if (disk.type(files.profile().resolve(InstallJournal.DIRECTORY).resolve(TransactionJournal.COMMIT))
                    == EntryType.ABSENT) {
                end.back(journal);
            }
        } catch (RuntimeException | Error second) {
            reason.addSuppressed(second);
        }
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new EnvironmentFailure("cannot go on: you stopped it; nothing was changed");
        }
    }
}
