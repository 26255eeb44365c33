package org.aigenlabs.resolver.ssh;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Listens to what JGit would tell a person about a host's key, and agrees to a new {@code known_hosts}. */
final class SilentAnswer extends CredentialsProvider {
    private final List<String> told = new ArrayList<>();

    /** Whether a key was found wrong: JGit says nothing about one that is only new. */
    boolean wasTold() {
        return !told.isEmpty();
    }

    String words() {
        return String.join(" ", told);
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return true;
    }

    @Override
    public boolean get(URIish asker, CredentialItem... items) {
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.YesNoType question) {
                question.setValue(true);
            } else {
                told.add(item.getPromptText());
            }
        }
        return true;
    }
}
