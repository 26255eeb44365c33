package org.aigenlabs.resolver.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebPathSelectionTest {
    private final Remote remote = new Remote()
            .branch("main", 'a')
            .branch("feature/x", 'b')
            .tag("feature", 'c')
            .head("refs/heads/main", 'a');

    @Test
    void takesTheLongestBeginningThatIsARef() {
        assertThat(Remote.chosen(remote.web("main"))).isEqualTo("refs/heads/main");
        assertThat(Remote.chosen(remote.web("main/agents/a"))).isEqualTo("refs/heads/main agents/a");
        assertThat(Remote.chosen(remote.web("feature/x/a"))).isEqualTo("refs/heads/feature/x a");
        assertThat(Remote.chosen(remote.web("feature/y/a"))).isEqualTo("refs/tags/feature y/a");
    }

    @Test
    void readsFullNamesAndHead() {
        assertThat(Remote.chosen(remote.web("refs/heads/main/a"))).isEqualTo("refs/heads/main a");
        assertThat(Remote.chosen(remote.web("refs/tags/main/a"))).isEqualTo("Missing");
        assertThat(Remote.chosen(remote.web("HEAD/a/b"))).isEqualTo("refs/heads/main a/b");
    }

    @Test
    void readsCommits() {
        String unknown = "d".repeat(40);
        assertThat(remote.web("b".repeat(40) + "/x/y"))
                .isEqualTo(new Selection.Selected("", Remote.id('b'), Remote.id('b'), "x/y", List.of()));
        assertThat(remote.web(unknown + "/x")).isEqualTo(new Selection.CommitWanted(Remote.id('d'), "x"));
        assertThat(Remote.chosen(remote.web("ccccccc/x"))).isEqualTo(" x");
    }

    @Test
    void suggestsRefsForTheFirstPart() {
        assertThat(remote.web("mein/a")).isEqualTo(new Selection.Missing("mein/a", List.of("main")));
    }
}
