package org.aigenlabs.resolver.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.schema.failure.UsageFailure;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class SourceParserPropertiesTest {
    private static final SourceParser PARSER =
            new SourceParser(Path.of("/srv/agents"), Path.of("/home/me"), _ -> false);
    private static final String SECRET = "hunter2";
    private static final long SEED = 20260101;

    /** Pieces of real and hostile sources, so that random sequences of them come near every rule. */
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "@",
            ":",
            "::",
            "://",
            ".",
            "..",
            "~",
            "-",
            "#",
            "?",
            "%",
            "%2e",
            "%40",
            "%2f",
            "[",
            "]",
            "[::1]",
            "https://",
            "http://",
            "ssh://",
            "git://",
            "file://",
            "github.com",
            "gitlab.com",
            "www.",
            "localhost",
            "git@",
            "example.com",
            "u",
            "r",
            ".git",
            "tree",
            "/-/",
            "blob",
            "src/branch",
            "releases/tag",
            "commit",
            "main",
            "v1.2",
            "^1",
            ">=1 <2",
            "refs/",
            "a b",
            "ü",
            "。",
            "distribution.yaml",
            "0123abc",
            ":8080",
            "127.0.0.1",
            "xn--",
            "ß");

    private static Gen<String> sources() {
        return lists().of(pick(PIECES)).ofSizeBetween(0, 9).map(pieces -> String.join("", pieces));
    }

    @Test
    void readsOrRefusesEverySequenceOfPieces() {
        qt().withFixedSeed(SEED)
                .withExamples(20_000)
                .forAll(sources())
                .checkAssert(SourceParserPropertiesTest::readsOrRefuses);
    }

    @Test
    void readsOrRefusesEveryText() {
        qt().withFixedSeed(SEED)
                .forAll(strings().allPossible().ofLengthBetween(0, 30))
                .checkAssert(SourceParserPropertiesTest::readsOrRefuses);
    }

    @Test
    void readsOrRefusesEveryRefAndPath() {
        qt().withFixedSeed(SEED)
                .forAll(sources(), sources())
                .checkAssert((ref, path) -> readsOrRefuses("github.com/u/r", new SourceOptions(ref, path, false)));
    }

    @Test
    void aUrlIsReadAsItself() {
        qt().withFixedSeed(SEED).withExamples(20_000).forAll(sources()).checkAssert(text -> {
            SourceAddress first = readOrNothing(text, new SourceOptions("", "", true));
            if (first != null) {
                String url = first.location().url();
                assertThat(PARSER.parse(url, new SourceOptions("", "", true))
                                .location()
                                .url())
                        .as(text)
                        .isEqualTo(url);
            }
        });
    }

    @Test
    void aPasswordIsNeverShown() {
        qt().withFixedSeed(SEED)
                .forAll(strings().basicLatinAlphabet().ofLengthBetween(0, 5), sources())
                .checkAssert((noise, rest) -> {
                    String password = URLEncoder.encode(noise, StandardCharsets.UTF_8) + SECRET;
                    neverShows("https://user:" + password + "@" + rest);
                    neverShows("https://user:" + password + "@example.com/" + rest);
                });
    }

    @Test
    void aPasswordThatIsNotEncodedIsNeverShown() {
        qt().withFixedSeed(SEED).forAll(sources()).checkAssert(noise -> {
            neverShows("https://user:x" + noise + SECRET + "@example.com/r");
            neverShows("user:x" + noise + SECRET + "@example.com/r");
        });
    }

    private static void neverShows(String source) {
        try {
            SourceAddress address = PARSER.parse(source);
            if (address.location() instanceof Remote remote
                    && !remote.credentials().isNone()) {
                assertThat(address.toString()).as(source).doesNotContain(SECRET);
            }
        } catch (UsageFailure e) {
            assertThat(e.toString() + e.hints()).as(source).doesNotContain(SECRET);
        }
    }

    private static void readsOrRefuses(String text) {
        readsOrRefuses(text, SourceOptions.NONE);
    }

    private static void readsOrRefuses(String text, SourceOptions options) {
        SourceAddress address = readOrNothing(text, options);
        if (address != null) {
            assertThat(address.location().url()).as(text).doesNotContain("\n").isNotEmpty();
        }
    }

    @org.jspecify.annotations.Nullable
    private static SourceAddress readOrNothing(String text, SourceOptions options) {
        try {
            return PARSER.parse(text, options);
        } catch (UsageFailure e) {
            assertThat(e.getMessage()).startsWith("cannot use ").contains(", expected ");
            return null;
        }
    }
}
