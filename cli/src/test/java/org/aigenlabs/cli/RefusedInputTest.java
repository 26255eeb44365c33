package org.aigenlabs.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.git.RawTree;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of bad repository, made here: one clear message, the documented code, and nothing written. */
class RefusedInputTest {
    private static final String MANIFEST = "name: bad\nversion: 1.0.0\nlicense: MIT\n";
    private static final GitId ABSENT = new GitId("0123456789012345678901234567890123456789");
    private static final int TOO_MANY = 5_001;
    private static final int TOO_DEEP = 17;
    private static final int HUGE = 10 * 1024 * 1024;

    @TempDir
    Path tmp;

    /** A kind of bad repository, the exit code, and what the message must say. */
    record Bad(String what, int code, String said, Consumer<GitScenario> maker) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Bad> bad() {
        return Stream.of(entries(), trees(), objects(), manifests(), heads())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Bad> entries() {
        return List.of(
                tree("symlink", "link: error: is a symbolic link", (s, t) -> t.entry("120000", "link", s.blob("/etc"))),
                tree("submodule", "sub: error: is a submodule", (s, t) -> t.entry("160000", "sub", ABSENT)),
                tree("setuid", "has the mode 104755", (s, t) -> t.entry("104755", "run", s.blob("x"))),
                tree(".git", "git's own directory", (s, t) -> t.file(".git", "x")),
                tree(".GIT", "`.git` in disguise", (s, t) -> t.file(".GIT", "x")),
                tree("git~1", "`.git` in disguise", (s, t) -> t.file("git~1", "x")),
                tree("..", "the name is `..`", (s, t) -> t.file("..", "x")),
                tree("slash", "contains a `/`", (s, t) -> t.file("../../x", "x")),
                tree("absolute", "contains a `/`", (s, t) -> t.file("/tmp/x", "x")),
                tree("backslash", "contains a `\\`", (s, t) -> t.file("a\\b", "x")),
                tree("control", "a control character", (s, t) -> t.file("a\u001b[2J", "x")),
                tree(
                        "not UTF-8",
                        "not valid UTF-8",
                        (s, t) -> t.entry("100644", "caf\u00e9".getBytes(ISO_8859_1), s.blob("x"))),
                tree("Windows device", "the device `CON`", (s, t) -> t.file("CON", "x")),
                tree("homoglyph", "looks like `SOUL.md` but is not", (s, t) -> t.file("\u0405OUL.md", "x")),
                tree(
                        "LFS pointer",
                        "LFS",
                        (s, t) -> t.file(
                                "model.bin",
                                "version https://git-lfs.github.com/spec/v1\n" + "oid sha256:" + "0".repeat(64)
                                        + "\nsize 9\n")));
    }

    private static List<Bad> trees() {
        return List.of(
                tree(
                        "duplicate",
                        "two entries of this name",
                        (s, t) -> t.file("twice", "a").file("twice", "b")),
                tree(
                        "case collision",
                        "one file where case does not count",
                        (s, t) -> t.file("Soul", "a").file("soul", "b")),
                tree("too many files", "more than 5000", (s, t) -> {
                    RawTree many = s.rawTree();
                    for (int i = 0; i < TOO_MANY; i++) {
                        many.file("f%05d".formatted(i), "x");
                    }
                    t.entry("40000", "many", many.write());
                }),
                tree("too deep", "deep", (s, t) -> {
                    GitId deep = s.rawTree().file("x", "x").write();
                    for (int i = 0; i < TOO_DEEP; i++) {
                        deep = s.rawTree().entry("40000", "d", deep).write();
                    }
                    t.entry("40000", "d", deep);
                }),
                new Bad(
                        "missing object",
                        3,
                        "lacks its object",
                        s -> s.commitTree(
                                "x",
                                s.rawTree()
                                        .entry("100644", "SOUL.md", ABSENT)
                                        .file("distribution.yaml", MANIFEST)
                                        .write())));
    }

    private static List<Bad> objects() {
        return List.of(new Bad("NUL in a commit", 3, "a NUL byte", scenario -> {
            GitId tree = scenario.rawTree().file("distribution.yaml", MANIFEST).write();
            String people =
                    "author A <a@example.invalid> 1767225600 +0000\ncommitter A <a@example.invalid> 1767225600 +0000\n";
            GitId commit = scenario.object(
                    Constants.OBJ_COMMIT, ("tree " + tree + "\n" + people + "\nseen\0hidden\n").getBytes(UTF_8));
            scenario.ref("refs/heads/main", commit);
        }));
    }

    private static List<Bad> manifests() {
        return List.of(
                new Bad(
                        "no manifest",
                        3,
                        "there is no `distribution.yaml`",
                        scenario -> scenario.commit("x").file("README.md", "x").done()),
                manifest("huge", "expected at most 262144", ("# " + "x".repeat(HUGE)).getBytes(UTF_8)),
                manifest("alias bomb", "anchor `&a`", "name: bad\na: &a [x]\nb: [*a, *a]\n".getBytes(UTF_8)),
                manifest("duplicate keys", "key `name` again", "name: bad\nname: worse\n".getBytes(UTF_8)),
                manifest("no name", "`name`", "version: 1.0.0\n".getBytes(UTF_8)),
                manifest("a list", "expected", "- name\n".getBytes(UTF_8)),
                manifest("empty", "expected", new byte[0]),
                manifest(
                        "deep",
                        "more than 32",
                        ("name: bad\nx: " + "[".repeat(99) + "]".repeat(99) + "\n").getBytes(UTF_8)),
                manifest("broken YAML", "not closed", "name: [bad\n".getBytes(UTF_8)),
                manifest("not UTF-8", "not UTF-8", "name: bad\nauthor: caf\u00e9\n".getBytes(ISO_8859_1)));
    }

    private static List<Bad> heads() {
        return List.of(
                new Bad("empty", 4, "the repository is empty", scenario -> {}),
                new Bad("unborn HEAD", 4, "HEAD", scenario -> {
                    scenario.commit("x").file("distribution.yaml", MANIFEST).done();
                    scenario.switchTo("nowhere");
                }));
    }

    private static Bad manifest(String what, String said, byte[] bytes) {
        return new Bad(
                what,
                3,
                said,
                scenario ->
                        scenario.commit("x").file("distribution.yaml", bytes).done());
    }

    /** What a test adds to a tree that is good but for that. */
    private interface Spoiler {
        void add(GitScenario scenario, RawTree tree);
    }

    private static Bad tree(String what, String said, Spoiler spoiler) {
        return new Bad(what, 3, said, scenario -> {
            RawTree tree = scenario.rawTree().file("distribution.yaml", MANIFEST);
            spoiler.add(scenario, tree);
            scenario.commitTree("x", tree.write());
        });
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedAndNothingIsWritten(Bad bad) {
        GitScenario scenario = GitScenario.create(tmp.resolve("bad.git"));
        bad.maker().accept(scenario);
        UserHome home = UserHome.create(tmp.resolve("home"));
        TreeSnapshot before = TreeSnapshot.of(tmp);
        CliResult result = home.run("profile", "install", "file://" + scenario.path(), "--yes");
        Refusals.isClear(result);
        result.assertThat().exits(bad.code()).printsNothing().complains(bad.said());
        assertThat(before.diff(TreeSnapshot.of(tmp))).as("changes").isEmpty();
    }
}
