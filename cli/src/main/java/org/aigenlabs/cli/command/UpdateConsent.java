package org.aigenlabs.cli.command;

import org.aigenlabs.cli.wiring.Prompt;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.schema.failure.ConsentFailure;

/**
 * What a user agreed to on the command line, and the questions that are left.
 *
 * @param yes to what the author changed, as shown
 * @param capabilities to what the agent could do that it could not before, as shown
 * @param rename to another name of the distribution
 * @param plan to the plan with this digest and no other; empty if not given
 * @param mayAsk whether questions fit to the output
 */
record UpdateConsent(boolean yes, boolean capabilities, boolean rename, String plan, boolean mayAsk) {
    /**
     * Demands consent to {@code update}.
     *
     * @throws ConsentFailure if it is not given
     */
    void demand(UpdatePlan update, Prompt prompt) {
        String what = "cannot update `" + update.profile() + "`";
        if (!plan.isEmpty()) {
            if (!plan.equals(update.digest())) {
                throw new ConsentFailure(
                        what + ": the plan's digest is `" + update.digest() + "`, expected `" + plan + "`",
                        "look at the new plan: `aigenlabs profile update " + update.profile() + " --dry-run`");
            }
            return;
        }
        boolean asks = mayAsk && prompt.canAsk();
        if (update.isRenamed() && !rename) {
            String question = "Does `" + update.snapshot().manifest().name() + "` go on as `" + update.profile() + "`?";
            require(
                    asks && prompt.confirm(question),
                    what + ": the author calls it `"
                            + update.snapshot().manifest().name() + "` now, expected `"
                            + update.before().name() + "`",
                    "if it is still what you installed, add `--accept-rename`");
        }
        boolean grows = !update.growth().isNone() && !capabilities;
        if (grows && yes && !asks) {
            throw new ConsentFailure(
                    what + ": it could do more than before, which `--yes` does not cover",
                    "look at what is new above, or with `--dry-run`, then add `--accept-capabilities`");
        }
        if (grows || !yes) {
            String question = grows
                    ? "Update " + update.profile() + ", with what is new in what it can do?"
                    : "Update " + update.profile() + "?";
            require(
                    asks && prompt.confirm(question),
                    asks
                            ? what + ": you said no; nothing was changed"
                            : what + ": there is nobody to ask, expected `--yes`",
                    asks ? "" : "look at the plan with `--dry-run`, then add `--yes`");
        }
    }

    private static void require(boolean given, String message, String hint) {
        if (!given) {
            throw hint.isEmpty() ? new ConsentFailure(message) : new ConsentFailure(message, hint);
        }
    }
}
