package org.aigenlabs.resolver.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.junit.jupiter.api.Test;

/** Where the ref of a local directory begins: behind the longest directory that is there. */
class LocalRefTest {
    @Test
    void readsABranchWithASlash() {
        assertThat(read("./repo@feature/x", "repo")).containsExactly("repo", "feature/x", "");
        assertThat(read("repo@feature/x@y", "repo")).containsExactly("repo", "feature/x@y", "");
        assertThat(read("./repo@feature/x//sub/dir", "repo")).containsExactly("repo", "feature/x", "sub/dir");
        assertThat(read("./a@b/repo@feature/x", "a@b/repo")).containsExactly("a@b/repo", "feature/x", "");
    }

    @Test
    void prefersADirectoryOfExactlyThatName() {
        assertThat(read("./repo@feature/x", "repo", "repo@feature/x")).containsExactly("repo@feature/x", "", "");
        assertThat(read("./repo@v1", "repo", "repo@v1")).containsExactly("repo@v1", "", "");
        assertThat(read("./repo@v1@v2", "repo", "repo@v1")).containsExactly("repo@v1", "v2", "");
        assertThat(read("./repo@v1/", "repo")).containsExactly("repo@v1", "", "");
    }

    @Test
    void refusesTwoRefsForADirectoryThatIsThere() {
        SourceOptions options = new SourceOptions("v2", "", false);

        assertThatThrownBy(() -> parser("repo").parse("./repo@v1", options))
                .hasMessageContaining("`--ref v2`: the source asks for `v1` itself");
        assertThat(parser("repo@v1").parse("./repo@v1", options).wanted()).isEqualTo(new Wanted.Named("v2"));
    }

    private static List<String> read(String text, String... directories) {
        SourceAddress address = parser(directories).parse(text);
        Path directory = ((Directory) address.location()).directory();
        String ref = address.wanted() instanceof Wanted.Named(String name) ? name : "";
        return List.of(Path.of("/srv").relativize(directory).toString(), ref, address.path());
    }

    private static SourceParser parser(String... directories) {
        Set<String> there = Set.of(directories);
        return new SourceParser(
                Path.of("/srv"),
                Path.of("/home/me"),
                path -> there.contains(Path.of("/srv").relativize(path).toString()));
    }
}
