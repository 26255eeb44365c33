package org.aigenlabs.installer.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.scan.ContentScanner;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;

/** The check that every release goes through, and that authors ask for before. Pure. */
public final class DistributionCheck {
    private DistributionCheck() {}

    /** What is wrong with {@code subject}; whatever its files hold, nothing is thrown on account of it. */
    public static Checked of(Subject subject) {
        SourceTree tree = subject.tree();
        List<Problem> problems = new ArrayList<>(ManifestRules.find(tree));
        ContentScanner contents = new ContentScanner();
        for (TreeFile file : tree.files().values()) {
            byte[] bytes = tree.read(file);
            problems.addAll(SkillRules.find(file.path(), bytes));
            problems.addAll(PartRules.find(file.path(), bytes));
            problems.addAll(contents.find(file.path().text(), bytes));
        }
        problems.addAll(new LinkRules(tree).find());
        problems.addAll(SizeRules.find(tree));
        problems.addAll(CopiedText.find(tree, subject.privates()));
        return new Checked(problems, secrets(subject));
    }

    private static List<SecretFinding> secrets(Subject subject) {
        SecretScanner scanner = subject.scanner();
        List<SecretFinding> found = new ArrayList<>();
        for (TreeFile file : subject.tree().files().values()) {
            String path = file.path().text();
            found.addAll(scanner.find(path, path.getBytes(StandardCharsets.UTF_8)));
            found.addAll(scanner.find(path, subject.tree().read(file)));
        }
        for (String text : subject.messages()) {
            found.addAll(scanner.find("the message", text.getBytes(StandardCharsets.UTF_8)));
        }
        return found;
    }
}
