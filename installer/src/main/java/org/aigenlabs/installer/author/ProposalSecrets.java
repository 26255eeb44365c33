package org.aigenlabs.installer.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.installer.author.ReleaseTree.Change;
import org.aigenlabs.installer.check.CopiedText;
import org.aigenlabs.installer.check.PrivateText;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/**
 * The gate that every proposal goes through: what the user added is searched for secrets and for what repeats their
 * memories, not what the author has.
 */
public final class ProposalSecrets {
    private ProposalSecrets() {}

    /** What looks like a secret in {@code change} and is not in the author's file already. */
    public static List<SecretFinding> find(Improvements improvements, Change change, SecretScanner scanner) {
        if (change.after() == null) {
            return List.of();
        }
        String path = change.path().text();
        Set<String> known = scanner.find(path, improvements.before(change)).stream()
                .map(SecretFinding::id)
                .collect(Collectors.toSet());
        List<SecretFinding> found = new ArrayList<>();
        if (change.before() == null) {
            found.addAll(scanner.find(path, path.getBytes(StandardCharsets.UTF_8)));
        }
        found.addAll(scanner.find(path, improvements.after(change)));
        return found.stream().filter(each -> !known.contains(each.id())).toList();
    }

    /** The same in {@code texts}, messages that go with it. */
    public static List<SecretFinding> find(List<String> texts, SecretScanner scanner) {
        return texts.stream()
                .flatMap(text -> scanner.find("the message", text.getBytes(StandardCharsets.UTF_8)).stream())
                .toList();
    }

    /** Where what the user changed repeats what is private, and the author's file does not. */
    public static List<Problem> copies(Improvements improvements, List<PrivateText> privates) {
        SortedMap<TreePath, TreeFile> before = new TreeMap<>();
        SortedMap<TreePath, TreeFile> after = new TreeMap<>();
        for (Topic topic : improvements.topics()) {
            for (Change change : topic.changes()) {
                Stream.ofNullable(change.before()).forEach(file -> before.put(change.path(), file));
                Stream.ofNullable(change.after()).forEach(file -> after.put(change.path(), file));
            }
        }
        List<Problem> known = CopiedText.find(tree(improvements.base(), before), privates);
        return CopiedText.find(tree(improvements.local(), after), privates).stream()
                .filter(each -> known.stream().noneMatch(old -> isSame(old, each)))
                .toList();
    }

    private static SourceTree tree(SourceTree whole, SortedMap<TreePath, TreeFile> files) {
        return new SourceTree(whole.id(), files, whole.blobs());
    }

    private static boolean isSame(Problem one, Problem other) {
        return one.place().file().equals(other.place().file()) && one.message().equals(other.message());
    }

    /** {@code improvements} without the files {@code stops}, each of which is told with why. */
    public static Improvements without(Improvements improvements, List<Stop> stops) {
        List<String> leftOut = new ArrayList<>(improvements.leftOut());
        Set<String> paths = stops.stream().map(Stop::path).collect(Collectors.toSet());
        stops.forEach(each -> leftOut.add(each.why()));
        List<Topic> topics = improvements.topics().stream()
                .flatMap(topic -> without(topic, paths))
                .toList();
        return new Improvements(topics, improvements.base(), improvements.local(), leftOut);
    }

    /**
     * Something that must not go out.
     *
     * @param path of the file
     * @param why a clause that begins with the place
     */
    public record Stop(String path, String why) {}

    private static Stream<Topic> without(Topic topic, Set<String> paths) {
        List<Change> left = topic.changes().stream()
                .filter(change -> !paths.contains(change.path().text()))
                .toList();
        return left.isEmpty() ? Stream.empty() : Stream.of(new Topic(topic.place(), topic.title(), left));
    }
}
