package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aigenlabs.cli.InProcess;
import org.aigenlabs.cli.SignedRepository;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command of the tree: its schema is named on the page about JSON, and what it prints is as that says. */
class EveryCommandsJsonTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(aigenlabs[a-z -]*)` \\| \\[([a-z-]+)]\\(schema/\\2\\.schema\\.json\\)");

    @TempDir
    Path tmp;

    @Test
    void namesASchemaForEveryCommandThatThereIs() throws IOException {
        assertThat(schemas().keySet()).isEqualTo(new TreeSet<>(commands(CommandReference.tree())));
    }

    @Test
    void printsWhatTheSchemaOfEveryCommandSays() throws IOException {
        GitScenario.fromDirectory(Samples.get("research-bot"), tmp.resolve("bot.git"));
        GitScenario.create(tmp.resolve("new.git"));
        SignedRepository agent = SignedRepository.create(tmp);
        agent.key("ann");
        agent.authorize("", "ann");
        agent.release("1.0.0", "ann");
        Files.createFile(Files.createDirectory(tmp.resolve("installed")).resolve("SHA256SUMS"));
        Files.writeString(
                tmp.resolve("ann.pub"),
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH ann@example.invalid\n");
        Map<String, String> schemas = schemas();
        TreeSet<String> tried = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "every-command.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                CliResult result = run(line);
                assertThat(result.exitCode()).as(line + "\n" + result).isZero();
                String command = command(line.replaceFirst(" -p \\S+", ""), schemas);
                JsonSchemas.conforms(schemas.getOrDefault(command, ""), result.out());
                tried.add(command);
            }
        }
        assertThat(tried).isEqualTo(schemas.keySet());
    }

    private CliResult run(String line) {
        String[] words = line.split(" ");
        words[0] = "--json";
        return new InProcess()
                .run(
                        tmp,
                        Map.of(
                                "HOME",
                                tmp.resolve("home").toString(),
                                InProcess.PROGRAM,
                                tmp + "/installed/bin/aigenlabs",
                                "EDITOR",
                                "true",
                                "GIT_AUTHOR_NAME",
                                "Ann",
                                "GIT_AUTHOR_EMAIL",
                                "ann@example.invalid"),
                        "SERPER_API_KEY=one\nOTHER=two\n",
                        words);
    }

    /** The longest command that {@code line} begins with. */
    private static String command(String line, Map<String, String> schemas) {
        return schemas.keySet().stream()
                .filter(command -> (line + " ").startsWith(command + " "))
                .reduce("", (left, right) -> left.length() > right.length() ? left : right);
    }

    private static Map<String, String> schemas() throws IOException {
        return ROW.matcher(Files.readString(Path.of("reference", "json.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (one, _) -> one, TreeMap::new));
    }

    private static List<String> commands(CommandLine line) {
        List<String> commands = new ArrayList<>(List.of(line.getCommandSpec().qualifiedName()));
        line.getSubcommands().values().stream().distinct().forEach(child -> commands.addAll(commands(child)));
        return commands;
    }
}
