package org.aigenlabs.schema.lock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.TreeLimits;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockDocumentTest {
    private static final GitId COMMIT = new GitId("1".repeat(40));
    private static final Source SOURCE = new Source("https://github.com/u/r", "agents/research", "^1.2");
    private static final LockedFile PLAIN = new LockedFile(new GitId("3".repeat(40)), FileMode.REGULAR);
    private static final LockedFile SCRIPT = new LockedFile(new GitId("4".repeat(40)), FileMode.EXECUTABLE);
    private static final Lock LOCK = lock(Map.of(
            new TreePath("SOUL.md"), PLAIN,
            new TreePath("skills/a.sh"), SCRIPT,
            new TreePath("skills/\u00e9/SKILL.md"), PLAIN));

    @Test
    void writesTheGoldenFile() throws IOException {
        assertThat(LockDocument.write(LOCK)).isEqualTo(golden());
    }

    @Test
    void readsTheGoldenFileAndWritesItAgainToTheByte() throws IOException {
        Lock read = LockDocument.read(golden().getBytes(UTF_8));
        assertThat(read).isEqualTo(LOCK);
        assertThat(read.requires()).containsExactly("b@^1", "a@^2");
        assertThat(LockDocument.write(read)).isEqualTo(golden());
    }

    @Test
    void readsTheSummaryWithoutTheFiles() throws IOException {
        String damagedFiles = golden().replace("100644", "no mode");
        assertThat(LockDocument.readSummary(damagedFiles.getBytes(UTF_8)))
                .isEqualTo(new LockSummary("research", "1.2.0", COMMIT, SOURCE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name"              | "nom"          | `nom` is no key of a lock
            "research",         | 7,             | `name` is something else, expected a text
            "lockVersion": 1    | "lockVersion": 0 | `lockVersion` is `0`, expected at least `1`
            "lockVersion": 1    | "lockVersion": "1" | `lockVersion` is something else, expected a whole number
            "1111111111111111111111111111111111111111" | "11" | `commit` is `11`, expected 40 hexadecimal digits
            "url"               | "uri"          | `source › uri` is no key of a lock
            "100755"            | "120000"       | `files › skills/a.sh › mode` is `120000`, expected `100644` or `100755`
            "blob": "4444444444444444444444444444444444444444", | '' | `files › skills/a.sh › blob` is missing, expected a text
            "skills/a.sh"       | "../a.sh"      | `files › ../a.sh` is no path within a profile
            "skills/a.sh"       | "./a.sh"       | `files › ./a.sh` is no path within a profile
            "mine"              | "hers"         | `policies › SOUL.md` is `hers`, expected `mine`, `theirs`, `ask` or `pin`
            "a@^2"              | 2              | `requires` is something else, expected a list of texts
            """)
    void namesTheKeyThatIsDamaged(String from, String to, String reason) throws IOException {
        byte[] bytes = golden().replace(from, to).getBytes(UTF_8);
        assertThatThrownBy(() -> LockDocument.read(bytes))
                .isInstanceOf(InvalidFailure.class)
                .hasMessage("cannot read the lock `.aigenlabs/lock.json`: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | line 1, column 1: nothing is in it, expected one JSON document
            '[]'          | no JSON object, expected one
            '{'           | line 1, column 2: the document ends too early
            '{}'          | `lockVersion` is missing, expected a whole number
            """)
    void saysWhereAFileIsNoLockAtAll(String text, String reason) {
        assertThatThrownBy(() -> LockDocument.read(text.getBytes(UTF_8)))
                .isInstanceOf(InvalidFailure.class)
                .hasMessage("cannot read the lock `.aigenlabs/lock.json`: " + reason);
        assertThatThrownBy(() -> LockDocument.readSummary(text.getBytes(UTF_8))).isInstanceOf(InvalidFailure.class);
    }

    @Test
    void advisesToUpgradeForANewerFormatWhateverElseItHolds() {
        byte[] bytes = "{\"lockVersion\": 2, \"layers\": []}".getBytes(UTF_8);
        assertAdvisesToUpgrade(() -> LockDocument.read(bytes));
        assertAdvisesToUpgrade(() -> LockDocument.readSummary(bytes));
    }

    private static void assertAdvisesToUpgrade(ThrowingCallable read) {
        assertThatThrownBy(read)
                .hasMessageContaining("its format is `2`, expected at most `1`")
                .isInstanceOfSatisfying(
                        InvalidFailure.class,
                        failure -> assertThat(failure.hints())
                                .containsExactly("upgrade `aigenlabs`: a newer one wrote this lock"));
    }

    @Test
    @Timeout(5)
    void holdsTheLargestDistribution() {
        Map<TreePath, LockedFile> files = new TreeMap<>();
        for (int i = 0; i < TreeLimits.DEFAULT.files(); i++) {
            String path = "%05d".formatted(i) + ("/" + "n".repeat(199)).repeat(5);
            files.put(new TreePath(path), PLAIN);
        }
        byte[] bytes = LockDocument.write(lock(files)).getBytes(UTF_8);
        assertThat(bytes.length).isLessThan(LockDocument.LARGEST / 2);
        assertThat(LockDocument.read(bytes).files()).hasSize(TreeLimits.DEFAULT.files());
    }

    private static Lock lock(Map<TreePath, LockedFile> files) {
        return new Lock(
                "research",
                SOURCE,
                "1.2.0",
                COMMIT,
                new GitId("2".repeat(40)),
                new LockedTrust("not-checked", "", ""),
                new TreeMap<>(files),
                new TreeMap<>(Map.of(new TreePath("SOUL.md"), "mine")),
                List.of("b@^1", "a@^2"));
    }

    private static String golden() throws IOException {
        try (InputStream in = LockDocumentTest.class.getResourceAsStream("golden-lock.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
