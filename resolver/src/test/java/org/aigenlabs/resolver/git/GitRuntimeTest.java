package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.eclipse.jgit.util.sha1.SHA1;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRuntimeTest {
    @BeforeEach
    void install() {
        GitRuntime.install();
        GitRuntime.install();
    }

    @Test
    void readsNoConfigurationAndNoEnvironment() throws Exception {
        SystemReader reader = SystemReader.getInstance();
        assertThat(reader.getUserConfig().getSections()).isEmpty();
        assertThat(reader.getSystemConfig().getSections()).isEmpty();
        assertThat(reader.getJGitConfig().getSections()).isEmpty();
        assertThat(reader.getenv("PATH")).isNull();
    }

    @Test
    void measuresNoFileSystem(@TempDir Path directory) {
        assertThat(FS.getFileStoreAttributes(directory).getFsTimestampResolution())
                .isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void detectsCollisionsOfSha1() {
        assertThat(SHA1.newInstance().getClass().getSimpleName()).isEqualTo("SHA1Java");
        assertThat(Constants.newMessageDigest().getAlgorithm()).isEqualTo("SHA-1");
    }
}
