package org.aigenlabs.resolver.ssh;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.schema.text.Sanitiser;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Answers a server that wants a password: once with the one in the URL, and only to its host, then by asking. */
final class SshAnswers extends CredentialsProvider {
    private final SshTarget target;
    private final Questions questions;
    private boolean told;

    SshAnswers(SshTarget target, Questions questions) {
        this.target = target;
        this.questions = questions;
    }

    @Override
    public boolean isInteractive() {
        return questions.canAsk() || !target.password().isEmpty();
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return true;
    }

    @Override
    public boolean get(URIish asker, CredentialItem... items) {
        List<String> facts = new ArrayList<>();
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.InformationalMessage) {
                facts.add(Sanitiser.line(item.getPromptText()));
            } else if (!answer(asker, item, facts)) {
                return false;
            }
        }
        return true;
    }

    private boolean answer(URIish asker, CredentialItem item, List<String> facts) {
        String where = asker.getUser() + "@" + asker.getHost();
        return switch (item) {
            case CredentialItem.Password password -> password(asker, where, password);
            case CredentialItem.YesNoType yesNo -> {
                yesNo.setValue(questions.confirm(facts, Sanitiser.line(item.getPromptText())));
                yield true;
            }
            case CredentialItem.StringType text -> {
                String question = where + ": " + Sanitiser.line(item.getPromptText());
                String typed = item.isValueSecure() ? questions.askHidden(question) : questions.ask(question);
                text.setValue(typed);
                yield !typed.isEmpty();
            }
            default -> false;
        };
    }

    private boolean password(URIish asker, String where, CredentialItem.Password item) {
        boolean first = !told && !target.password().isEmpty();
        boolean same =
                target.host().equalsIgnoreCase(asker.getHost()) && target.user().equals(asker.getUser());
        String password;
        if (first && same) {
            told = true;
            password = target.password();
        } else {
            password = questions.canAsk() ? questions.askHidden("Password for " + where + ":") : "";
        }
        item.setValue(password.toCharArray());
        return !password.isEmpty();
    }
}
