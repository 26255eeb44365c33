package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that is not as it should be: every command says so or does without it, and the profile stays whole. */
@Tag("slow")
class BrokenStoreTest {
    private static final List<String> COMMANDS = List.of(
            "profile log bot",
            "profile diff bot",
            "profile diff bot 1",
            "profile status bot",
            "profile who bot SOUL.md",
            "profile verify bot",
            "profile undo bot",
            "profile redo bot",
            "profile restore bot SOUL.md --from 1",
            "profile snapshot bot --own",
            "profile tidy",
            "history --all",
            "doctor",
            "doctor --fix",
            "profile outdated",
            "-p bot config set agent.turns 12",
            "profile update bot --yes",
            "profile rename bot robot",
            "profile rename robot bot");

    @TempDir
    Path tmp;

    /** What befell it. */
    enum Harm {
        MISSING {
            @Override
            void strike(Path store) throws IOException {
                delete(store);
            }
        },
        A_FILE {
            @Override
            void strike(Path store) throws IOException {
                delete(store);
                Files.writeString(store, "not a directory\n");
            }
        },
        EMPTY {
            @Override
            void strike(Path store) throws IOException {
                delete(store);
                Files.createDirectory(store);
            }
        },
        TRUNCATED_PACKS {
            @Override
            void strike(Path store) throws IOException {
                for (Path each : packs(store, ".pack")) {
                    truncate(each);
                }
            }
        },
        TRUNCATED_INDEXES {
            @Override
            void strike(Path store) throws IOException {
                for (Path each : packs(store, ".idx")) {
                    truncate(each);
                }
            }
        },
        NO_PACKS {
            @Override
            void strike(Path store) throws IOException {
                delete(store.resolve("objects/pack"));
            }
        },
        NO_REFS {
            @Override
            void strike(Path store) throws IOException {
                delete(store.resolve("refs"));
            }
        },
        TORN_REFS {
            @Override
            void strike(Path store) throws IOException {
                try (Stream<Path> all = Files.walk(store.resolve("refs/profiles"))) {
                    for (Path each : all.filter(Files::isRegularFile).toList()) {
                        Files.writeString(each, "12345");
                    }
                }
            }
        },
        NEWER {
            @Override
            void strike(Path store) throws IOException {
                Files.writeString(store.resolve("config"), "[core]\n\trepositoryformatversion = 99\n\tbare = true\n");
            }
        },
        TORN_CONFIG {
            @Override
            void strike(Path store) throws IOException {
                Files.writeString(store.resolve("config"), "[core\nrepositoryf");
            }
        };

        abstract void strike(Path store) throws IOException;

        /** What is wrong with how a command ended: a bug, a profile changed by a failure, or words that lead astray. */
        List<String> objections(String command, CliResult result, List<String> changed) {
            List<String> found = new ArrayList<>();
            if (result.exitCode() == ExitCode.BUG.code()) {
                found.add("is a bug");
            }
            if (result.exitCode() == ExitCode.FAILED.code() && !changed.isEmpty()) {
                found.add("changed " + changed);
            }
            if (expected().stream().noneMatch(result.err()::contains)
                    && result.err().contains("store.git")) {
                found.add("says something else");
            }
            return found.stream()
                    .map(each -> this + ": " + command + " " + each + "\n" + result)
                    .toList();
        }

        private List<String> expected() {
            return switch (this) {
                case MISSING, A_FILE ->
                    List.of("there is no such directory, expected the store", "the store is damaged");
                case NEWER -> List.of("a newer version of `aigenlabs` wrote it");
                case EMPTY, TRUNCATED_PACKS, TRUNCATED_INDEXES, NO_PACKS, NO_REFS, TORN_REFS, TORN_CONFIG ->
                    List.of("the store is damaged, expected it as it was written");
            };
        }

        private static List<Path> packs(Path store, String end) throws IOException {
            try (Stream<Path> all = Files.list(store.resolve("objects/pack"))) {
                return all.filter(each -> each.toString().endsWith(end)).toList();
            }
        }

        private static void truncate(Path file) throws IOException {
            assertThat(file.toFile().setWritable(true)).isTrue();
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength(open.length() / 2);
            }
        }

        private static void delete(Path top) throws IOException {
            try (Stream<Path> all = Files.walk(top)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSaidOrDoneWithoutAndHarmsNoProfile(Harm harm) throws IOException {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.edit("SOUL.md", UpdateScene.SOUL.replace("kind", "rude"));
        scene.edit("memories/MEMORY.md", "Ann likes tea.\n");
        scene.home
                .run("-p", "bot", "config", "set", "agent.turns", "11")
                .assertThat()
                .succeeds();
        scene.author
                .commit("second")
                .file("distribution.yaml", UpdateScene.manifest("1.1.0"))
                .file("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail well.\n")
                .done();
        harm.strike(scene.home.profile("bot").resolve("../../store.git").normalize());
        List<String> bad = new ArrayList<>();

        for (String command : COMMANDS) {
            TreeSnapshot before = scene.own();
            CliResult result = scene.home.run(command.split(" "));
            bad.addAll(harm.objections(command, result, before.diff(scene.own())));
        }

        assertThat(bad).isEmpty();
        assertThat(scene.text("memories/MEMORY.md")).isEqualTo("Ann likes tea.\n");
        assertThat(scene.text("SOUL.md")).contains("You are").contains("You never guess.");
    }
}
