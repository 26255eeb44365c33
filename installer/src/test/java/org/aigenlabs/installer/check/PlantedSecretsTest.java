package org.aigenlabs.installer.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigenlabs.installer.scan.PlantedKey;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret of every shape, planted where authors leave them. */
class PlantedSecretsTest {
    private static final String TEXT = "skills/mail/SKILL.md";

    static Stream<PlantedKey> keys() {
        return PlantedKey.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void stopsInASkill(PlantedKey key) {
        assertThat(errors(Map.of(TEXT, "Say " + key.text() + " to it.\n"), List.of()))
                .anySatisfy(problem -> assertThat(problem.place().toString()).startsWith(TEXT + ":1"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void stopsInAUrl(PlantedKey key) {
        String url = "https://acme.io/x?t=" + key.text() + "\n";
        assertThat(errors(Map.of("mcp.json", url), List.of())).isNotEmpty();
    }

    static Stream<PlantedKey> keysThatAreNames() {
        return keys().filter(key -> TreePath.parse(named(key)).find().isPresent());
    }

    private static String named(PlantedKey key) {
        return "skills/" + key.text() + "/a.md";
    }

    @ParameterizedTest
    @MethodSource("keysThatAreNames")
    void stopsInANameAndInAMessage(PlantedKey key) {
        assertThat(errors(Map.of(named(key), "nothing"), List.of())).isNotEmpty();
        assertThat(errors(Map.of(TEXT, "nothing"), List.of("Use " + key.text())))
                .isNotEmpty();
    }

    private static List<Problem> errors(Map<String, String> texts, List<String> messages) {
        Map<GitId, byte[]> blobs = new TreeMap<>();
        TreeMap<TreePath, TreeFile> files = new TreeMap<>();
        texts.forEach((path, text) -> {
            byte[] bytes = text.getBytes(UTF_8);
            GitId id = BlobId.of(bytes);
            blobs.put(id, bytes);
            TreePath at = new TreePath(path);
            files.put(at, new TreeFile(at, FileMode.REGULAR, id, bytes.length));
        });
        SourceTree tree = new SourceTree(new GitId("0".repeat(40)), files, id -> blobs.getOrDefault(id, new byte[0]));
        return DistributionCheck.of(new Subject(tree, messages, new SecretScanner(List.of()), List.of()))
                .all(List.of())
                .stream()
                .filter(problem -> problem.id().equals("secret.found"))
                .toList();
    }
}
