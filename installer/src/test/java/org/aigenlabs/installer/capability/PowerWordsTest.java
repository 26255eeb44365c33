package org.aigenlabs.installer.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.installer.MemoryTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words for what trees can do, and for what an update changes, against golden files. {@code -Dgolden.write=true
 * -Dtest=PowerWordsTest} writes them, to be read before they are committed.
 */
class PowerWordsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/aigenlabs/installer/capability/words");

    static List<PowerCases.Case> cases() {
        return PowerCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatTheGoldenFileSays(PowerCases.Case tree) throws IOException {
        Path file = GOLDEN.resolve(tree.name() + ".txt");
        String words = words(tree);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, words);
        }

        assertThat(words).isEqualTo(Files.readString(file));
    }

    private static String words(PowerCases.Case tree) {
        List<Power> now = powers(tree.now());
        Stream<String> lines = tree.before() == null
                ? now.stream().map(power -> power.kind().id() + ": " + power.words())
                : PowerChange.between(powers(tree.before()), now).stream()
                        .map(change -> change.power().kind().id() + " " + change.words());
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<Power> powers(MemoryTree tree) {
        return CapabilityReader.read(tree.build(), path -> true).capabilities().powers();
    }
}
