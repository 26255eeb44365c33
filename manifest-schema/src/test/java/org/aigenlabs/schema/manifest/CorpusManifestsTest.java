package org.aigenlabs.schema.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real manifests of real repositories, where they are at hand: all of them install. */
class CorpusManifestsTest {
    @TempDir
    private Path temporary;

    @Test
    void everyRealManifestIsValid() throws IOException, InterruptedException {
        Path corpus = corpus();
        assumeTrue(Files.isDirectory(corpus), "no folder ../shared/corpus beside the repository");
        assumeTrue(gitRuns(), "no git on this machine");
        List<String> invalid = new ArrayList<>();
        int read = 0;
        for (Path bundle : bundles(corpus)) {
            Path repository = temporary.resolve(bundle.getFileName().toString());
            git("clone", "--quiet", "--bare", bundle.toString(), repository.toString());
            for (String path : manifests(repository)) {
                ManifestReading reading = ManifestReader.read(git("-C", repository.toString(), "show", "HEAD:" + path));
                read++;
                if (reading instanceof ManifestReading.Invalid) {
                    invalid.add(bundle.getFileName() + " " + path + " " + reading.problems());
                }
            }
        }
        assertThat(invalid).isEmpty();
        assertThat(read).isPositive();
    }

    /** Beside the top of the repository, wherever the module is built from. */
    private static Path corpus() {
        Path top = Path.of("").toAbsolutePath();
        while (top.getParent() != null && !Files.exists(top.resolve("dev"))) {
            top = top.getParent();
        }
        for (Path at = top; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/corpus"))) {
                return at.resolve("shared/corpus");
            }
        }
        return top.resolve("../shared/corpus");
    }

    private static List<Path> bundles(Path corpus) throws IOException {
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file -> file.toString().endsWith(".bundle"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> manifests(Path repository) throws IOException, InterruptedException {
        String names = new String(
                git("-C", repository.toString(), "ls-tree", "-r", "--name-only", "HEAD"), StandardCharsets.UTF_8);
        return names.lines()
                .filter(name -> name.equals(Manifest.FILE) || name.endsWith("/" + Manifest.FILE))
                .toList();
    }

    private boolean gitRuns() throws InterruptedException {
        try {
            return git("--version").length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("git failed: " + command);
        }
        return output;
    }
}
