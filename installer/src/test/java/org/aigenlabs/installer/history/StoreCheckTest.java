package org.aigenlabs.installer.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.StoreFixture;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {
    private static final String ID = "11111111-2222-3333-4444-555555555555";

    @TempDir
    private Path root;

    private StoreFixture store;

    @BeforeEach
    void storeWithOneGeneration() throws IOException {
        store = new StoreFixture(root.resolve("store.git")).init();
        StoreFixture.Upstream upstream = store.commit(Map.of("SOUL.md", "soul", "skills/a/SKILL.md", "a"));
        try (FileRepository repository = store.open()) {
            RefUpdate ref = repository.updateRef("refs/profiles/" + ID + "/1");
            ref.setNewObjectId(ObjectId.fromString(upstream.commit().hex()));
            ref.update();
        }
    }

    @Test
    void findsNothingInASoundStore() {
        assertThat(problems()).isEmpty();
        assertThat(check().problems(ID)).isEmpty();
    }

    @Test
    void findsNothingWhereThereIsNoStore() {
        assertThat(new StoreCheck(root.resolve("none.git"), new RealDisk()).problems())
                .isEmpty();
    }

    @Test
    void namesTheRefWhoseObjectsAreGone() throws IOException {
        try (Stream<Path> files = Files.walk(store.directory().resolve("objects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("the store lacks the object ")
                .endsWith("of `refs/profiles/" + ID + "/1`");
    }

    @Test
    void namesTheRefWhoseObjectsAreDamaged() throws IOException {
        for (Path file : packs()) {
            byte[] bytes = Files.readAllBytes(file);
            java.util.Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0);
            Files.write(file, bytes);
        }

        assertThat(problems()).singleElement().asString().contains("refs/profiles/" + ID + "/1");
    }

    @Test
    void looksAtOneProfileOnly() throws IOException {
        for (Path file : packs()) {
            Files.delete(file);
        }

        assertThat(check().problems("99999999-2222-3333-4444-555555555555")).isEmpty();
        assertThat(check().problems(ID)).hasSize(1);
    }

    private List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.walk(store.directory().resolve("objects"))) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }

    private List<String> problems() {
        return check().problems();
    }

    private StoreCheck check() {
        return new StoreCheck(store.directory(), new RealDisk());
    }
}
