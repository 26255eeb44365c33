package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the repository, and the files that its links name. */
class LinksTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(TOP);
                Stream<Path> docs = Files.walk(TOP.resolve("docs"));
                Stream<Path> bench = Files.walk(TOP.resolve("bench"))) {
            return Stream.of(top, docs, bench)
                    .flatMap(each -> each)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksOnlyToWhatIsThere(Path page) throws IOException {
        String prose = FENCED.matcher(Files.readString(page)).replaceAll("");

        assertThat(LINK.matcher(prose).results().map(MatchResult::group).toList())
                .allSatisfy(link -> assertThat(target(page, link)).exists());
    }

    /** The file that a link names; the page itself for one to another site. */
    private static Path target(Path page, String link) {
        String name = LINK.matcher(link).replaceAll("$1");
        return name.contains("://") ? page : page.resolveSibling(name);
    }
}
