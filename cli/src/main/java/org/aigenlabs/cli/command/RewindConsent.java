package org.aigenlabs.cli.command;

import org.aigenlabs.cli.wiring.Prompt;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.value.ProfileName;

/** The question before {@code --allow-rewind} goes back: only a person on a terminal may answer it, never {@code --yes}. */
final class RewindConsent {
    private RewindConsent() {}

    static void demand(ProfileName profile, Prompt prompt, boolean json) {
        if (json || !prompt.canAsk()) {
            throw new ConsentFailure(
                    "cannot go back with `" + profile + "`: there is no terminal to ask on, expected one with"
                            + " `--allow-rewind`",
                    "name the tag or commit that you want with `--ref`");
        }
        if (!prompt.confirm("Go back, if the plan says so, and lose what came since?")) {
            throw new ConsentFailure("cannot go back with `" + profile + "`: you said no; nothing was changed");
        }
    }
}
