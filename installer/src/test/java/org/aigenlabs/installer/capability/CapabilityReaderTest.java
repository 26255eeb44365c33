package org.aigenlabs.installer.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import org.aigenlabs.installer.MemoryTree;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;

class CapabilityReaderTest {
    private static CapabilityReader.Found read(MemoryTree tree) {
        return CapabilityReader.read(tree.build(), path -> true);
    }

    @Test
    void tellsScriptsByModeExtensionAndFirstLine() {
        MemoryTree tree = new MemoryTree()
                .with("a.md", "# text")
                .with("b.md", FileMode.EXECUTABLE, new byte[0])
                .with("c/run", "#!/usr/bin/env python\n")
                .with("d/e.SH", "echo")
                .with("f.txt", "#")
                .with("g.py", "")
                .with("h.PS1", "")
                .with("ts", "no extension");

        assertThat(read(tree).capabilities().executables())
                .extracting(TreePath::text)
                .containsExactly("b.md", "c/run", "d/e.SH", "g.py", "h.PS1");
    }

    @Test
    void listsServersOfBothFilesInTheOrderOfTheFiles() {
        MemoryTree tree = new MemoryTree()
                .with("mcp.json", "{\"mcpServers\": {\"z\": {\"command\": \"z\"}, \"b\": {\"command\": \"b\"}}}")
                .with("config.yaml", "mcp_servers:\n  a: {command: a}\n")
                .with("skills/x/mcp.json", "{\"mcpServers\": {\"not\": {\"command\": \"this\"}}}");

        assertThat(read(tree).capabilities().mcpServers())
                .extracting(server -> server.origin().text(), McpServer::name)
                .containsExactly(tuple("config.yaml", "a"), tuple("mcp.json", "z"), tuple("mcp.json", "b"));
    }

    @Test
    void listsJobsWithTheirNamesSchedulesAndStates() {
        MemoryTree tree = new MemoryTree()
                .with("cron/README.md", "schedule: never")
                .with("cron/digest.yaml", "schedule: 0 7 * * *\nprompt: Read.\nenabled: false\n")
                .with("cron/jobs.json", """
                        {"jobs": [
                          {"id": "0123456789ab", "name": "News", "schedule": {"kind": "interval", "minutes": 30}},
                          {"id": "ba9876543210", "schedule": {"kind": "cron", "expr": "0 9 * * 1"}},
                          {"name": "Later", "schedule": {"kind": "once", "display": "on Friday"}, "state": "paused"}]}
                        """);

        assertThat(read(tree).capabilities().cronJobs())
                .extracting(CronJob::name, CronJob::schedule, CronJob::enabled)
                .containsExactly(
                        tuple("digest", "0 7 * * *", false),
                        tuple("News", "every 30 minutes", true),
                        tuple("ba9876543210", "0 9 * * 1", true),
                        tuple("Later", "on Friday", false));
    }

    @Test
    void warnsOfEveryFileItCannotRead() {
        MemoryTree tree = new MemoryTree()
                .with("config.yaml", "a: b: c")
                .with("cron/jobs.json", "{\"jobs\": [}")
                .with("mcp.json", FileMode.REGULAR, "\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read(tree).problems())
                .extracting(Problem::id, problem -> problem.place().file())
                .containsExactly(
                        tuple("config.unparsable", "config.yaml"),
                        tuple("cron.unparsable", "cron/jobs.json"),
                        tuple("mcp.unparsable", "mcp.json"));
    }

    @Test
    void looksOnlyAtWhatIsInstalled() {
        MemoryTree tree =
                new MemoryTree().with("mcp.json", "[").with("run.sh", "").with("b.sh", "");

        CapabilityReader.Found found =
                CapabilityReader.read(tree.build(), path -> path.text().equals("b.sh"));

        assertThat(found.problems()).isEmpty();
        assertThat(found.capabilities().executables()).containsExactly(new TreePath("b.sh"));
    }
}
