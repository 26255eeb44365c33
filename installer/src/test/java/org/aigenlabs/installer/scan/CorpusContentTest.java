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

/** What the content scanner says of real repositories, which mean no harm. */
class CorpusContentTest {
    /** Each was looked at: this one is no false alarm, for the page does tell to pipe a download into a shell. */
    private static final List<String> LOOKED_AT =
            List.of("WARNING content.pipe-to-shell-told hermes-profiles README.md:22");

    @Test
    void findsInRealRepositoriesOnlyWhatWasLookedAt() throws IOException {
        List<String> found = new ArrayList<>();
        for (CorpusRepository corpus : CorpusRepositories.all()) {
            try (Repository repository = new FileRepositoryBuilder()
                            .setGitDir(corpus.path().toFile())
                            .build();
                    RevWalk commits = new RevWalk(repository);
                    TreeWalk files = new TreeWalk(repository)) {
                files.addTree(commits.parseCommit(repository.resolve("HEAD")).getTree());
                files.setRecursive(true);
                ContentScanner scanner = new ContentScanner();
                while (files.next()) {
                    byte[] bytes =
                            commits.getObjectReader().open(files.getObjectId(0)).getBytes();
                    scanner.find(files.getPathString(), bytes)
                            .forEach(each -> found.add(each.severity() + " " + each.id() + " " + corpus + " "
                                    + each.place().file() + ":" + each.place().line()));
                }
            }
        }
        assertThat(found).containsExactlyElementsOf(LOOKED_AT);
    }
}
