package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.wiring.Prompt;
import org.aigenlabs.installer.capability.Power;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.text.Sanitiser;

/**
 * What a user agreed to on the command line of an install or import, and the question that is left.
 *
 * @param verb {@code install} or {@code import}
 * @param yes to what is shown, but for what is grave
 * @param capabilities to what is grave, too
 * @param plan to the plan with this digest and no other; empty if not given
 * @param mayAsk whether a question fits to the output
 */
record FirstConsent(String verb, boolean yes, boolean capabilities, String plan, boolean mayAsk) {
    /**
     * What is to be agreed to.
     *
     * @param grave what {@code --yes} does not cover
     * @param digest of the plan
     */
    record Subject(String profile, List<Power> grave, String digest) {}

    /**
     * Demands consent to {@code subject}.
     *
     * @throws ConsentFailure if it is not given
     */
    void demand(Subject subject, Prompt prompt) {
        String what = "cannot " + verb + " `" + subject.profile() + "`";
        if (!plan.isEmpty()) {
            requirePlan(what, subject);
            return;
        }
        boolean isGrave = !subject.grave().isEmpty() && !capabilities;
        if (yes && !isGrave) {
            return;
        }
        boolean asks = mayAsk && prompt.canAsk();
        if (!asks) {
            refuse(what, subject, isGrave);
        }
        String question = Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + " " + subject.profile()
                + (isGrave ? ", with all that it brings?" : "?");
        if (!prompt.confirm(question)) {
            throw new ConsentFailure(what + ": you said no; nothing was changed");
        }
    }

    private void requirePlan(String what, Subject subject) {
        if (!plan.equals(subject.digest())) {
            throw new ConsentFailure(
                    what + ": the plan's digest is `" + subject.digest() + "`, expected `" + plan + "`",
                    "look at the new plan with `--dry-run`");
        }
    }

    private void refuse(String what, Subject subject, boolean isGrave) {
        if (yes && isGrave) {
            throw new ConsentFailure(
                    what + ": `--yes` does not cover that "
                            + Sanitiser.line(subject.grave().getFirst().words())
                            + (subject.grave().size() > 1
                                    ? ", and " + (subject.grave().size() - 1) + " more"
                                    : ""),
                    "look at what it brings with `--dry-run`, then add `--accept-capabilities`");
        }
        throw mayAsk
                ? new ConsentFailure(
                        what + ": there is no terminal to ask on, expected `--yes`",
                        "look at the plan above, then add `--yes` to " + verb + " it as shown")
                : new ConsentFailure(
                        what + ": with `--json` nothing is asked, expected `--yes`",
                        "`--dry-run` shows the plan; `--yes` " + verb + "s it as shown");
    }
}
