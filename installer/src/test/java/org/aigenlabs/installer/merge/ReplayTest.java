package org.aigenlabs.installer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.fixtures.shared.CorpusRepositories;
import org.aigenlabs.fixtures.shared.CorpusRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sample of {@code bench/replay}: every step of every repository, with two users each. */
@Tag("slow")
class ReplayTest {
    private static final int USERS = 2;

    @Test
    void losesNoEditAndNoChangeAndBreaksNoFile() throws IOException {
        List<String> faults = new ArrayList<>();
        int merges = 0;
        int conflicts = 0;
        for (CorpusRepository repository : CorpusRepositories.all()) {
            for (ReplayStep step : ReplayStep.of(repository)) {
                for (int seed = 1; seed <= USERS; seed++) {
                    ReplayRun run = ReplayRun.of(step, seed);
                    faults.addAll(run.faults());
                    merges += run.merges().size();
                    conflicts += (int)
                            run.merges().stream().filter(ReplayMerge::conflicts).count();
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(merges).isGreaterThan(20);
        assertThat(conflicts).isLessThan(merges / 4);
    }
}
