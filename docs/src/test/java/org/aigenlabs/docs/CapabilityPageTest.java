package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aigenlabs.cli.InProcess;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.shared.CorpusRepositories;
import org.aigenlabs.fixtures.shared.CorpusRepository;
import org.aigenlabs.installer.capability.PowerKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about capabilities: every kind in its order, and all that the scanner tells of real distributions. */
class CapabilityPageTest {
    private static final Path PAGE = Path.of("reference", "capabilities.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .* \\| (asks|covered) \\| (asks|covered) \\|$");
    private static final Pattern TOLD = Pattern.compile("\"(?:id|kind)\": \"(content\\.[a-z-]+|finding)\"");

    @TempDir
    Path tmp;

    @Test
    void namesEveryKindFromTheGravestToTheLeast() throws IOException {
        String rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .collect(Collectors.joining("\n"));

        assertThat(rows)
                .isEqualTo(Arrays.stream(PowerKind.values())
                        .map(kind -> kind.id() + " "
                                + switch (kind.asks()) {
                                    case ALWAYS -> "asks asks";
                                    case WHEN_NEW -> "covered asks";
                                    case NEVER -> "covered covered";
                                })
                        .collect(Collectors.joining("\n")));
    }

    @Test
    @Tag("slow") // some 30 real distributions
    void namesAllThatTheScannerTellsOfRealDistributions() throws IOException {
        TreeSet<String> told = new TreeSet<>();
        for (CorpusRepository repository : CorpusRepositories.all()) {
            for (String directory : repository.distributions()) {
                String source = "file://" + repository.path() + (directory.isEmpty() ? "" : "//" + directory);
                CliResult info = new InProcess()
                        .run(
                                tmp,
                                Map.of("HOME", tmp.resolve("home").toString()),
                                "",
                                "--json",
                                "profile",
                                "info",
                                source);
                assertThat(info.exitCode()).as(source + "\n" + info).isZero();
                TOLD.matcher(info.out()).results().forEach(found -> told.add(found.group(1)));
            }
        }
        String page = Files.readString(PAGE);

        assertThat(told)
                .doesNotContain("finding")
                .allSatisfy(rule -> assertThat(page).contains("`" + rule + "`"));
    }
}
