package org.aigenlabs.installer.check;

import java.util.List;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.tree.SourceTree;

/**
 * What is checked.
 *
 * @param tree the files that would go out
 * @param messages texts that would go with them: of commit and tag
 * @param scanner looks for secrets, the author's own among them
 * @param privates what must not be repeated
 */
public record Subject(SourceTree tree, List<String> messages, SecretScanner scanner, List<PrivateText> privates) {
    /** Copies the lists. */
    public Subject {
        messages = List.copyOf(messages);
        privates = List.copyOf(privates);
    }
}
