package org.aigenlabs.installer.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.tree.TreeFile;

/** The gate that every release goes through: contents, names and texts are searched for secrets. */
public final class ReleaseSecrets {
    private static final String GUESS = "high-entropy";

    private ReleaseSecrets() {}

    /** What looks like a secret, in the order of the tree; {@code texts} are messages that go with it. */
    public static List<SecretFinding> find(ReleaseTree release, List<String> texts, SecretScanner scanner) {
        List<SecretFinding> found = new ArrayList<>();
        for (TreeFile file : release.tree().files().values()) {
            String path = file.path().text();
            found.addAll(scanner.find(path, path.getBytes(StandardCharsets.UTF_8)));
            found.addAll(scanner.find(path, release.tree().read(file)));
        }
        for (String text : texts) {
            found.addAll(scanner.find("the message", text.getBytes(StandardCharsets.UTF_8)));
        }
        return found;
    }

    /** Whether it is a mere guess, which tells and does not stop. */
    public static boolean isGuess(SecretFinding finding) {
        return finding.rule().equals(GUESS);
    }
}
