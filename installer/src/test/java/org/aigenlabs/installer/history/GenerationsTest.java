package org.aigenlabs.installer.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.StoreFixture;
import org.aigenlabs.installer.fixture.StoreFixture.Upstream;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {
    private static final String ID = "11111111-2222-3333-4444-555555555555";
    private static final Instant WHEN = Instant.ofEpochSecond(1_750_000_000);

    @TempDir
    Path root;

    private StoreFixture store;
    private Generations generations;
    private Upstream upstream;

    @BeforeEach
    void storeWithOneCommit() {
        store = new StoreFixture(root.resolve("store.git")).init();
        upstream = store.commit(Map.of("SOUL.md", "soul", "skills/a/SKILL.md", "a", "skills/a/run.sh*", "#!/bin/sh"));
        generations = new Generations(store.directory(), new RealDisk());
    }

    @Test
    void recordsFilesParentsMessageAndTime() {
        GitId commit = generations.record(next(1, stored()));

        Generation found = generations.find(new GenerationName(ID, 1)).orElseThrow();
        assertThat(found.commit()).isEqualTo(commit);
        assertThat(found.parents()).containsExactly(upstream.commit());
        assertThat(found.message().what()).isEqualTo("install sample 1.0.0");
        assertThat(found.when()).isEqualTo(WHEN);
        assertThat(found.files().keySet())
                .containsExactlyElementsOf(upstream.tree().files().keySet());
        assertThat(found.files().values())
                .extracting(LockedFile::mode)
                .containsExactly(FileMode.REGULAR, FileMode.REGULAR, FileMode.EXECUTABLE);
    }

    @Test
    void writesOnlyTheCommitWhenNothingElseIsNew() throws IOException {
        generations.record(next(1, stored()));

        assertThat(objectsInNewestPack()).isEqualTo(1);
    }

    @Test
    void writesChangedBytesAsABlobOfTheirOwn() {
        GenerationFile paused = new GenerationFile(
                new TreePath("cron/jobs.json"),
                FileMode.REGULAR,
                new GenerationFile.Changed(() -> "{}".getBytes(UTF_8)));

        generations.record(next(1, List.of(paused)));

        Generation found = generations.find(new GenerationName(ID, 1)).orElseThrow();
        GitId blob = found.files().firstEntry().getValue().blob();
        assertThat(store.read(blob)).asString(UTF_8).isEqualTo("{}");
    }

    @Test
    void listsGenerationsByNumber() {
        for (int number = 1; number <= 11; number++) {
            generations.record(next(number, stored()));
        }

        assertThat(generations.list(ID))
                .extracting(GenerationName::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void refusesANumberThatIsTaken() {
        generations.record(next(1, stored()));

        assertThatThrownBy(() -> generations.record(next(1, stored().subList(0, 1))))
                .isInstanceOf(BusyFailure.class)
                .hasMessageContaining("generation `1`");
    }

    @Test
    void refusesABlobThatTheStoreLacks() {
        GitId lost = new GitId("0123456789012345678901234567890123456789");
        GenerationFile file =
                new GenerationFile(new TreePath("SOUL.md"), FileMode.REGULAR, new GenerationFile.Stored(lost));

        assertThatThrownBy(() -> generations.record(next(1, List.of(file))))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining("the store lacks object `012345678901`");
        assertThat(store.directory().resolve("objects")).isDirectoryNotContaining("glob:**tmp_objdir*");
    }

    @Test
    void sharesOneCommitBetweenTwoProfilesOfOneSecond() {
        String other = "99999999-2222-3333-4444-555555555555";
        GitId first = generations.record(next(1, stored()));

        GitId second = generations.record(
                new NewGeneration(new GenerationName(other, 1), stored(), List.of(upstream.commit()), MESSAGE, WHEN));

        assertThat(second).isEqualTo(first);
        assertThat(generations.list(other)).hasSize(1);
    }

    @Test
    void forgetsAProfileAndLeavesTheOthers() {
        generations.record(next(1, stored()));
        generations.record(next(2, stored()));

        generations.remove(ID);
        generations.remove(ID);

        assertThat(generations.list(ID)).isEmpty();
        assertThat(store.directory().resolve("refs/profiles").resolve(ID)).doesNotExist();
        assertThat(store.read(upstream.tree().find("SOUL.md").orElseThrow().blob()))
                .asString(UTF_8)
                .isEqualTo("soul");
    }

    @Test
    void forgetsALockLeftByACrash() throws IOException {
        Path refs = Files.createDirectories(
                store.directory().resolve("refs/profiles").resolve(ID));
        Files.writeString(refs.resolve("1.lock"), "");

        generations.remove(ID);
        generations.record(next(1, stored()));

        assertThat(generations.list(ID)).hasSize(1);
    }

    @Test
    void hasNoHistoryWhereThereIsNoStore() {
        Generations none = new Generations(root.resolve("nowhere.git"), new RealDisk());

        none.remove(ID);

        assertThat(none.list(ID)).isEmpty();
        assertThat(root.resolve("nowhere.git")).doesNotExist();
    }

    @Test
    void isWholeInTheEyesOfGit() throws IOException, InterruptedException {
        GitId commit = generations.record(next(1, stored()));

        Process git = new ProcessBuilder("git", "-C", store.directory().toString(), "fsck", "--strict", commit.hex())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(git.getInputStream().readAllBytes(), UTF_8))
                .doesNotContain("error", "missing", "warning");
        assertThat(git.waitFor()).isZero();
    }

    @Test
    void waitsForWhoeverHoldsTheStore() throws Exception {
        Thread recorder = new Thread(() -> generations.record(next(1, stored())));
        try (StoreLock _ = StoreLock.acquire(store.directory(), "tidy")) {
            recorder.start();
            recorder.join(200);

            assertThat(generations.list(ID)).isEmpty();
        }
        recorder.join();
        assertThat(generations.list(ID)).hasSize(1);
    }

    private static final GenerationMessage MESSAGE =
            new GenerationMessage("install sample 1.0.0", "1.0.0", "", "", "", new GenerationMessage.Step.Change());

    private NewGeneration next(int number, List<GenerationFile> files) {
        return new NewGeneration(new GenerationName(ID, number), files, List.of(upstream.commit()), MESSAGE, WHEN);
    }

    private List<GenerationFile> stored() {
        return upstream.tree().files().values().stream()
                .map(file -> new GenerationFile(file.path(), file.mode(), new GenerationFile.Stored(file.blob())))
                .toList();
    }

    private long objectsInNewestPack() throws IOException {
        try (Stream<Path> packs = Files.list(store.directory().resolve("objects/pack"))) {
            Path newest = packs.filter(file -> file.toString().endsWith(".pack"))
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
            return java.nio.ByteBuffer.wrap(Files.readAllBytes(newest), 8, 4).getInt();
        }
    }
}
