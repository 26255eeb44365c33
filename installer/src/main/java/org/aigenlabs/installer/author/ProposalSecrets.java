package org.aigenlabs.installer.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.installer.author.ReleaseTree.Change;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;

/** The gate that every proposal goes through: what the user added is searched for secrets, not what the author has. */
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

    /** {@code improvements} without the changes in which {@code stops} are; each is told. */
    public static Improvements without(Improvements improvements, List<SecretFinding> stops) {
        List<String> leftOut = new ArrayList<>(improvements.leftOut());
        Set<String> paths = stops.stream().map(SecretFinding::path).collect(Collectors.toSet());
        stops.forEach(each -> leftOut.add("`" + each.path() + "`, line " + each.line() + ": " + each.what()
                + "; `--allow-finding " + each.id() + "` proposes it all the same"));
        List<Topic> topics = improvements.topics().stream()
                .flatMap(topic -> without(topic, paths))
                .toList();
        return new Improvements(topics, improvements.base(), improvements.local(), leftOut);
    }

    private static Stream<Topic> without(Topic topic, Set<String> paths) {
        List<Change> left = topic.changes().stream()
                .filter(change -> !paths.contains(change.path().text()))
                .toList();
        return left.isEmpty() ? Stream.empty() : Stream.of(new Topic(topic.place(), topic.title(), left));
    }
}
