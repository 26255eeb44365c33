package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.author.Improvements;
import org.aigenlabs.installer.author.ProposalSecrets;
import org.aigenlabs.installer.author.ReleaseTree;
import org.aigenlabs.installer.author.Topic;
import org.aigenlabs.installer.check.Checked;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Keeps secrets at home: a file with one stays out and is told, a file with one that the user named stops the proposal,
 * and so does a message with one.
 */
record ProposalGate(SecretScanner scanner, ProposeWish wish) {
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
        List<SecretFinding> stops =
                found.stream().filter(each -> !Checked.isGuess(each)).toList();
        if (!inMessage.isEmpty() || (!stops.isEmpty() && !wish.paths().isEmpty())) {
            inMessage.addAll(stops);
            throw refused(profile, inMessage);
        }
        return new Passed(
                ProposalSecrets.without(improvements, stops),
                found.stream()
                        .filter(Checked::isGuess)
                        .map(PublishOperation::words)
                        .toList());
    }

    private static ConsentFailure refused(ProfileName profile, List<SecretFinding> found) {
        List<String> hints = new ArrayList<>();
        found.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(each -> hints.add(
                        PublishOperation.words(each) + "; `--allow-finding " + each.id() + "` goes on all the same"));
        if (found.size() > FINDINGS_SHOWN) {
            hints.add("and " + (found.size() - FINDINGS_SHOWN) + " more");
        }
        return new ConsentFailure(
                "cannot propose from `" + profile + "`: " + found.size()
                        + (found.size() == 1 ? " place looks" : " places look")
                        + " like a secret; nothing left this machine",
                hints,
                List.of());
    }
}
