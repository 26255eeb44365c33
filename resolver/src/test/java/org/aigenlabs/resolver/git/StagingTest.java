package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    Path directory;

    @Test
    void removesTheParentsItMade() {
        Path parent = directory.resolve("a/b");
        try (Staging staging = Staging.create(parent)) {
            assertThat(staging.directory()).isEmptyDirectory();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesParentsThatOthersUse() throws IOException {
        Path parent = directory.resolve("a");
        try (Staging _ = Staging.create(parent)) {
            Files.writeString(parent.resolve("other"), "");
        }
        assertThat(parent).isDirectoryContaining("glob:**/other");
    }

    @Test
    void sweepsOnlyWhatNobodyHolds() throws IOException {
        Files.createDirectories(directory.resolve("fetch-dead/repository.git"));
        Files.writeString(directory.resolve("fetch-dead/repository.git/x"), "");
        Files.writeString(directory.resolve("fetch-dead.lock"), "");
        try (Staging alive = Staging.create(directory)) {
            assertThat(StaleFetches.sweep(directory)).isEqualTo(1);
            assertThat(alive.directory()).isDirectory();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void hasNothingToSweepWhereNothingIs() {
        assertThat(StaleFetches.sweep(directory.resolve("missing"))).isZero();
    }
}
