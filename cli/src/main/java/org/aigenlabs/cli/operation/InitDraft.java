package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.author.NewManifest;
import org.aigenlabs.schema.value.ProfileName;

/**
 * What would make a profile a distribution, as far as its files tell.
 *
 * @param hasManifest whether it has one already, which stays as it is
 * @param manifest what is known or guessed of it
 * @param others entries of the profile that nothing is known of, which are not listed
 */
public record InitDraft(
        ProfileName profile, Path directory, boolean hasManifest, NewManifest manifest, List<String> others) {
    /** Copies the list. */
    public InitDraft {
        others = List.copyOf(others);
    }

    /** The same with what its author says; what is empty stays as guessed. */
    public InitDraft with(InitAnswers answers) {
        NewManifest changed = new NewManifest(
                said(answers.name(), manifest.name()),
                said(answers.description(), manifest.description()),
                said(answers.author(), manifest.author()),
                said(answers.license(), manifest.license()),
                said(answers.repository(), manifest.repository()),
                manifest.env(),
                manifest.owned());
        return new InitDraft(profile, directory, hasManifest, changed, others);
    }

    private static String said(String answer, String guess) {
        return answer.isBlank() ? guess : answer.strip();
    }
}
