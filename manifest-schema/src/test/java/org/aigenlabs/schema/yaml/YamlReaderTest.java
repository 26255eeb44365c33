package org.aigenlabs.schema.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static YamlReading read(String text) {
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8), "a.yaml", YamlLimits.MANIFEST);
    }

    private static YamlMapping mapping(String text) {
        return (YamlMapping) ((YamlReading.Read) read(text)).root();
    }

    private static List<Problem> problems(String text) {
        return ((YamlReading.Refused) read(text)).problems();
    }

    @Test
    void keepsTextAsWrittenAndOrderAndPlaces() {
        YamlMapping mapping = mapping("b: 1.10\na: \"x\\ny\"\nlist:\n  - é: no\n");
        assertThat(mapping.entries()).extracting(entry -> entry.key().text()).containsExactly("b", "a", "list");
        assertThat(mapping.find("b")).contains(new YamlScalar("1.10", true, new Place("a.yaml", 1, 4)));
        assertThat(mapping.find("a")).contains(new YamlScalar("x\ny", false, new Place("a.yaml", 2, 4)));
        assertThat(mapping.find("list")).get().extracting(YamlNode::oneLine).isEqualTo("[{é: no}]");
        assertThat(mapping.find("none")).isEmpty();
    }

    @Test
    void countsCharactersNotBytesAndEveryKindOfLineBreak() {
        YamlMapping mapping = mapping("\uFEFFa: 1\r\nb: 2\r\"🚀é\": x\n");
        assertThat(mapping.find("a")).map(YamlNode::place).contains(new Place("a.yaml", 1, 4));
        assertThat(mapping.find("b")).map(YamlNode::place).contains(new Place("a.yaml", 2, 4));
        assertThat(mapping.find("🚀é")).map(YamlNode::place).contains(new Place("a.yaml", 3, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", "# only a comment\n", "---\n", "---\n...\n"})
    void saysEmptyWhereNothingIsWritten(String text) {
        assertThat(read(text)).isEqualTo(new YamlReading.Empty());
    }

    @Test
    void tellsThatAFileIsFullOfAliasesAndNotEachOfThem() {
        List<Problem> problems = problems("a: &a [x]\nb: [" + "*a, ".repeat(99) + "*a]\n");

        assertThat(problems).hasSize(9);
        assertThat(problems.getLast().message()).isEqualTo("more anchors and aliases follow, expected none");
    }

    @Test
    void refusesAFileOneByteTooLarge() {
        byte[] bytes = new byte[YamlLimits.MANIFEST.bytes() + 1];
        Arrays.fill(bytes, (byte) '#');
        YamlReading reading = YamlReader.read(bytes, "a.yaml", YamlLimits.MANIFEST);
        assertThat(((YamlReading.Refused) reading).problems())
                .extracting(Problem::id, Problem::message)
                .containsExactly(tuple("yaml.too-large", "the file has 262145 bytes, expected at most 262144"));
        assertThat(YamlReader.read(Arrays.copyOf(bytes, bytes.length - 1), "a.yaml", YamlLimits.MANIFEST))
                .isEqualTo(new YamlReading.Empty());
    }

    @Test
    void refusesTwentyThousandNestedListsAtOnce() {
        String deep = "x: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n";
        assertThat(problems(deep)).extracting(Problem::id).containsExactly("yaml.too-deep");
        assertThat(problems("x: " + "{a: ".repeat(20_000)))
                .extracting(Problem::id)
                .containsExactly("yaml.too-deep");
        assertThat(problems("- ".repeat(20_000))).extracting(Problem::id).containsExactly("yaml.too-deep");
    }

    @Test
    void allowsExactlyTheDepthThatIsAllowed() {
        int most = YamlLimits.MANIFEST.depth();
        assertThat(read("[".repeat(most) + "]".repeat(most))).isInstanceOf(YamlReading.Read.class);
        assertThat(problems("[".repeat(most + 1) + "]".repeat(most + 1)))
                .extracting(Problem::id)
                .containsExactly("yaml.too-deep");
    }

    @Test
    void refusesTooManyValues() {
        String many = "- x\n".repeat(20_000);
        assertThat(problems(many))
                .extracting(Problem::id, problem -> problem.place().line())
                .containsExactly(tuple("yaml.too-many-events", 19_998));
        assertThat(read("- x\n".repeat(19_000))).isInstanceOf(YamlReading.Read.class);
    }

    @Test
    void reportsAllThatIsMisleadingAtOnceInFileOrder() {
        assertThat(problems("a: &x 1\nb: *x\nc: !t 2\na: 3\n<<: {d: 4}\n"))
                .extracting(Problem::id, problem -> problem.place().line())
                .containsExactly(
                        tuple("yaml.anchor", 1),
                        tuple("yaml.alias", 2),
                        tuple("yaml.tag", 3),
                        tuple("yaml.duplicate-key", 4),
                        tuple("yaml.merge-key", 5));
    }

    @Test
    void refusesABrokenEscapeOnWhichTheParserItselfBreaks() {
        assertThat(problems("a: 1\nb: \"\\Uffffffff\"\n"))
                .extracting(Problem::id, Problem::place)
                .containsExactly(tuple("yaml.syntax", new Place("a.yaml", 2, 2)));
    }

    @Test
    void neverNamesAClassOfTheParser() {
        List<String> broken =
                List.of("a: b: c", "\ta: 1", "[", "{", "'", "a: @", "%YAML 9.9\n---\n", "a: !<", "? [", "- a\nb");
        assertThat(broken)
                .allSatisfy(text -> assertThat(problems(text)).allSatisfy(problem -> {
                    assertThat(problem.id()).isEqualTo("yaml.syntax");
                    assertThat(problem.message() + problem.hint())
                            .doesNotContainPattern("snakeyaml|Exception|Token|Event|<");
                }));
    }
}
