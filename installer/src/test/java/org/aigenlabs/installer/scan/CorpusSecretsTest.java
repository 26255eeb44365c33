package org.aigenlabs.installer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.fixtures.shared.CorpusRepositories;
import org.aigenlabs.fixtures.shared.CorpusRepository;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;

/** What the scanner takes for a secret in real repositories, which hold none. */
class CorpusSecretsTest {
    @Test
    void takesNothingInRealRepositoriesForASecret() throws IOException {
        List<String> found = new ArrayList<>();
        for (CorpusRepository corpus : CorpusRepositories.all()) {
            try (Repository repository = new FileRepositoryBuilder()
                            .setGitDir(corpus.path().toFile())
                            .build();
                    RevWalk commits = new RevWalk(repository);
                    TreeWalk files = new TreeWalk(repository)) {
                files.addTree(commits.parseCommit(repository.resolve("HEAD")).getTree());
                files.setRecursive(true);
                SecretScanner scanner = new SecretScanner(List.of());
                while (files.next()) {
                    byte[] bytes =
                            commits.getObjectReader().open(files.getObjectId(0)).getBytes();
                    scanner.find(files.getPathString(), bytes).forEach(each -> found.add(corpus + ": " + each));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
