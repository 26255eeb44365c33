package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.check.CheckProblem;
import org.aigenlabs.installer.check.Checked;
import org.aigenlabs.installer.scan.CredentialNames;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.resolver.PastFile;
import org.aigenlabs.resolver.git.UnpushedHistory;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;

/** Looks for secrets in the history that a push of a directory would carry beside its files. */
final class CheckedHistory {
    private static final String ADVICE = "take it out of the history before you push, and withdraw what was in it";
    private static final String MESSAGE = "the message";

    private final SecretScanner scanner;
    private final Set<String> told;
    private final Set<String> allowed;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param scanner looks for secrets
     * @param present ids of what was found in the files as they lie, which is not told twice
     * @param allowed ids of findings that may stay
     */
    CheckedHistory(SecretScanner scanner, Set<String> present, Set<String> allowed) {
        this.scanner = scanner;
        this.told = new HashSet<>(present);
        this.allowed = allowed;
    }

    /** What is wrong with that of {@code directory}; nothing if it is in no repository. */
    List<Problem> find(Path directory, Path staging) {
        try {
            if (!UnpushedHistory.read(directory, staging, this::take)) {
                unread("it is very long");
            }
        } catch (SourceFailure failure) {
            unread(String.valueOf(failure.getMessage()));
        }
        return List.copyOf(problems);
    }

    private void unread(String why) {
        problems.add(CheckProblem.HISTORY.at(
                Place.of("."),
                "the history that a push would carry was not read to its end: " + why,
                "publish with `aigenlabs profile publish`, which pushes no old commits"));
    }

    private void take(PastFile past) {
        String path = past.isMessage() ? MESSAGE : past.path();
        boolean credentials = !past.isMessage()
                && TreePath.parse(path).find().filter(CredentialNames::isOne).isPresent();
        if (credentials && told.add("name " + path)) {
            add(past, path, 0, "a file of that name holds credentials");
        }
        for (SecretFinding each : scanner.find(path, past.bytes())) {
            if (!Checked.isGuess(each) && !allowed.contains(each.id()) && told.add(each.id())) {
                add(past, path, each.line(), each.what() + "; `--allow-finding " + each.id() + "` lets it pass");
            }
        }
    }

    private void add(PastFile past, String path, int line, String what) {
        problems.add(CheckProblem.SECRET_HISTORY.at(
                new Place(path, line, 0), "in the commit `" + past.commit() + "`: " + what, ADVICE));
    }
}
