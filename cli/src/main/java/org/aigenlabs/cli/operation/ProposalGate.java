package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.installer.author.Improvements;
import org.aigenlabs.installer.author.ProposalSecrets;
import org.aigenlabs.installer.author.ReleaseTree;
import org.aigenlabs.installer.author.Topic;
import org.aigenlabs.installer.check.Checked;
import org.aigenlabs.installer.check.PrivateText;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Keeps at home what is secret, and texts that repeat memories: a file with such stays out and is told; one that the user
 * named stops the proposal, and so does a message with a secret.
 */
record ProposalGate(SecretScanner scanner, List<PrivateText> privates, ProposeWish wish) {
    private static final int FINDINGS_SHOWN = 5;

    /** What may go out, and what is only a guess. */
    record Passed(Improvements improvements, List<String> warnings) {}

    Passed pass(ProfileName profile, Improvements improvements, String message) {
        List<SecretFinding> found = new ArrayList<>();
        for (Topic topic : improvements.topics()) {
            for (ReleaseTree.Change change : topic.changes()) {
                found.addAll(ProposalSecrets.find(improvements, change, scanner));
            }
        }
        List<SecretFinding> inMessage = new ArrayList<>(ProposalSecrets.find(List.of(message, wish.branch()), scanner));
        found.removeIf(each -> wish.allowed().contains(each.id()));
        inMessage.removeIf(each -> wish.allowed().contains(each.id()) || Checked.isGuess(each));
        List<Problem> copied = ProposalSecrets.copies(improvements, privates).stream()
                .filter(each -> !wish.allowed().contains(each.id()))
                .toList();
        List<ProposalSecrets.Stop> stops = new ArrayList<>();
        found.stream()
                .filter(each -> !Checked.isGuess(each))
                .forEach(each -> stops.add(new ProposalSecrets.Stop(each.path(), words(each))));
        copied.stream()
                .filter(Problem::isError)
                .forEach(each -> stops.add(new ProposalSecrets.Stop(each.place().file(), words(each))));
        List<String> why = inMessage.stream().map(ProposalGate::words).collect(Collectors.toCollection(ArrayList::new));
        if (!why.isEmpty() || (!stops.isEmpty() && !wish.paths().isEmpty())) {
            stops.forEach(each -> why.add(each.why()));
            throw refused(profile, why);
        }
        List<String> warnings = new ArrayList<>();
        found.stream().filter(Checked::isGuess).forEach(each -> warnings.add(PublishOperation.words(each)));
        copied.stream().filter(each -> !each.isError()).forEach(each -> warnings.add(words(each)));
        return new Passed(ProposalSecrets.without(improvements, stops), warnings);
    }

    private static String words(SecretFinding each) {
        return PublishOperation.words(each) + "; `--allow-finding " + each.id() + "` lets it pass";
    }

    private static String words(Problem each) {
        return "`" + each.place().file() + "`, line " + each.place().line() + ": " + each.message()
                + "; `--allow-finding " + each.id() + "` lets it pass";
    }

    private static ConsentFailure refused(ProfileName profile, List<String> found) {
        List<String> hints = new ArrayList<>(found.subList(0, Math.min(FINDINGS_SHOWN, found.size())));
        if (found.size() > FINDINGS_SHOWN) {
            hints.add("and " + (found.size() - FINDINGS_SHOWN) + " more");
        }
        return new ConsentFailure(
                "cannot propose from `" + profile + "`: " + found.size()
                        + (found.size() == 1 ? " place holds" : " places hold")
                        + " what looks secret or private; nothing left this machine",
                hints,
                List.of());
    }
}
