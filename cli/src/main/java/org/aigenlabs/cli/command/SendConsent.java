package org.aigenlabs.cli.command;

import org.aigenlabs.cli.wiring.Prompt;
import org.aigenlabs.schema.failure.ConsentFailure;

/**
 * The user's consent to that something leaves the machine.
 *
 * @param what begins a refusal: {@code cannot publish `coder`}
 * @param question to the user
 * @param never ends a refusal: {@code nothing was published}
 */
record SendConsent(String what, String question, String never) {
    /** @throws ConsentFailure if it is not given, or cannot be asked for */
    void demand(Prompt prompt, boolean json) {
        if (json || !prompt.canAsk()) {
            throw new ConsentFailure(
                    what + ": " + (json ? "with `--json` nothing is asked" : "there is no terminal to ask on")
                            + ", expected `--yes`",
                    "look at it with `--dry-run`, then add `--yes`");
        }
        if (!prompt.confirm(question)) {
            throw new ConsentFailure(what + ": you said no; " + never);
        }
    }
}
