package org.aigenlabs.installer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.MemoryTree;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.Test;

class InstallPlannerTest {
    private static final ProfileName NAME = new ProfileName("papers");
    private static final PlanOptions PLAIN = new PlanOptions(false, Set.of());
    private static final List<EnvRequirement> ENV =
            List.of(new EnvRequirement("MAIL_KEY", "From the\tconsole", true, "", true));

    private static MemoryTree typical() {
        return new MemoryTree()
                .with("distribution.yaml", "name: research-bot\n")
                .with("SOUL.md", "You read papers.\n")
                .with("config.yaml", "model: {default: m-1}\nmcp_servers:\n  files: {command: uvx, args: [files]}\n")
                .with("mcp.json", "{\"mcpServers\": {\"hub\": {\"url\": \"https://hub.example/$HUB_KEY\"}}}")
                .with("skills/read/SKILL.md", "---\nname: read\n---\n")
                .with("skills/read/fetch", FileMode.EXECUTABLE, "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8))
                .with("cron/daily.yaml", "schedule: 0 7 * * *\nprompt: Read.\n")
                .with("cron/never.yaml", "schedule: 0 8 * * *\nprompt: Read.\nenabled: false\n")
                .with("README.md", "# Papers\n")
                .with("docs/a.md", "a")
                .with("docs/b.md", "b")
                .with(".env", "MAIL_KEY=stolen")
                .with("memories/MEMORY.md", "x")
                .with(".aigenlabs/authorizations", "x");
    }

    private static InstallPlan plan(MemoryTree tree, String... owned) {
        return InstallPlanner.plan(tree.snapshot(List.of(owned), ENV), NAME, PLAIN);
    }

    @Test
    void putsEverythingThatConsentIsGivenToIntoOneText() {
        assertThat(PlanDigest.textOf(plan(typical()))).isEqualTo("""
                aigenlabs-install-plan-2
                profile\tpapers
                alias\tfalse
                source\thttps://git.example/agents\tresearch\t^1.2
                ref\trefs/tags/v1.2.0
                commit\tcccccccccccccccccccccccccccccccccccccccc
                tree\t7777777777777777777777777777777777777777
                trust\tNOT_CHECKED\t
                file\tSOUL.md\t100644\t81f197ca9a26b80d2bb2d70f240a2ad3dbaccb18\tas-is
                file\tconfig.yaml\t100644\tc8c9899f1becafc48f06796d1f1cf9942546a0f4\tas-is
                file\tcron/daily.yaml\t100644\tb4b4bc899bee67f24bb9306cc66dafdb9d9cd472\tpaused
                file\tcron/never.yaml\t100644\ta6fc0a1ad7f0b3a4d5eb7cc6b95850f7895de561\tas-is
                file\tdistribution.yaml\t100644\t5da044dd0d6c34ce526fdf03a8d3bd41fc13af03\tas-is
                file\tmcp.json\t100644\t153380486e8bd447e7c18c278e49d8921e1a5db1\tas-is
                file\tskills/read/SKILL.md\t100644\t6623411a713cf5d092eca5ac52080391da1008a2\tas-is
                file\tskills/read/fetch\t100755\t1a2485251c33a70432394c93fb89330ef214bfc9\tas-is
                skipped\t.aigenlabs\t1\tINTERNAL
                skipped\t.env\t1\tUSER_OWNED
                skipped\tREADME.md\t1\tNOT_LISTED
                skipped\tdocs\t2\tNOT_LISTED
                skipped\tmemories\t1\tUSER_OWNED
                mcp\tfiles\tconfig.yaml\t\ttrue
                mcp-command\tuvx\tfiles
                mcp-variables
                mcp\thub\tmcp.json\thttps://hub.example/$HUB_KEY\ttrue
                mcp-command
                mcp-variables\tHUB_KEY
                cron\tcron/daily.yaml\tdaily\t0 7 * * *\ttrue
                cron\tcron/never.yaml\tnever\t0 8 * * *\tfalse
                executable\tskills/read/fetch
                power\tunpinned\tfiles\tfiles: runs whatever `files` is on that day, for it names no fixed version\t
                power\tkey-flow\tHUB_KEY > hub.example\t`HUB_KEY` could reach hub.example\t
                power\tmcp-server\tfiles\tfiles: runs uvx files\t
                power\tmcp-server\thub\thub: calls https://hub.example/$HUB_KEY, reads HUB_KEY\t
                power\tcron-job\tdaily\tdaily: at 07:00 (0 7 * * *)\t
                power\tcron-job\tnever\tnever: at 08:00 (0 8 * * *)\t
                power\tscript\tskills/read/fetch\tbrings `skills/read/fetch`, which can be run\t
                power\tsecret\tMAIL_KEY\tasks for `MAIL_KEY`: From the\\tconsole\t
                env-example\ttrue
                env\tMAIL_KEY\tFrom the\\tconsole\ttrue\t\ttrue
                """);
    }

    @Test
    void hasADigestThatNeverChanges() {
        assertThat(plan(typical()).digest())
                .isEqualTo("50abd2adfb6f28d812d58c88d2459729686f48145d2f52865e62f68f701aac7e");
    }

    @Test
    void hasADigestThatDoesNotDependOnWhatTheMachineSets() {
        InstallPlan set = InstallPlanner.plan(
                typical().snapshot(List.of(), ENV), NAME, new PlanOptions(false, Set.of("MAIL_KEY", "OTHER")));

        assertThat(set.env()).extracting(EnvStatus::set).containsExactly(true);
        assertThat(set.digest()).isEqualTo(plan(typical()).digest());
    }

    @Test
    void hasAnotherDigestWhenAnythingElseChanges() {
        InstallPlan alias =
                InstallPlanner.plan(typical().snapshot(List.of(), ENV), NAME, new PlanOptions(true, Set.of()));
        InstallPlan name = InstallPlanner.plan(typical().snapshot(List.of(), ENV), new ProfileName("other"), PLAIN);
        InstallPlan env = InstallPlanner.plan(typical().snapshot(List.of(), List.of()), NAME, PLAIN);

        assertThat(List.of(
                        plan(typical()).digest(),
                        alias.digest(),
                        name.digest(),
                        env.digest(),
                        plan(typical().with("SOUL.md", "You steal papers.\n")).digest(),
                        plan(typical().with("docs/c.md", "c")).digest(),
                        plan(typical()
                                        .with(
                                                "SOUL.md",
                                                FileMode.EXECUTABLE,
                                                "You read papers.\n".getBytes(StandardCharsets.UTF_8)))
                                .digest(),
                        plan(typical(), "SOUL.md").digest()))
                .doesNotHaveDuplicates();
    }

    @Test
    void pausesOnlyCronFilesWithAJobThatWouldRun() {
        assertThat(plan(typical()).files())
                .filteredOn(PlannedFile::paused)
                .extracting(planned -> planned.file().path().text())
                .containsExactly("cron/daily.yaml");
    }

    @Test
    void leavesOutACronFileThatCannotBePausedAndSaysWhy() {
        InstallPlan plan = plan(typical().with("cron/broken.json", "{\"jobs\": [{\"prompt\": \"x\"}"));

        assertThat(plan.skipped())
                .extracting(skipped -> skipped.path().text(), SkippedPath::reason)
                .contains(tuple("cron/broken.json", SkippedPath.Reason.NOT_PAUSABLE));
        assertThat(plan.files())
                .noneMatch(planned -> planned.file().path().text().equals("cron/broken.json"));
        assertThat(plan.problems()).extracting(Problem::id).containsExactly("cron.not-pausable");
        assertThat(plan.problems()).noneMatch(Problem::isError);
    }

    @Test
    void warnsOfListedPathsThatAreAbsentOnlyWhenTheAuthorListedThem() {
        assertThat(plan(new MemoryTree().with("distribution.yaml", "")).problems())
                .isEmpty();
        assertThat(plan(typical(), "SOUL.md", "hooks", "skills").problems())
                .extracting(Problem::id, Problem::message)
                .containsExactly(
                        tuple("manifest.owned-absent", "`hooks` in `distribution_owned` is not in the distribution"));
    }

    @Test
    void keepsAnExampleOfTheAuthorsInsteadOfGeneratingOne() {
        MemoryTree tree = typical().with(".env.example", "MAIL_KEY=\n");

        assertThat(plan(tree).generatesEnvExample()).isTrue();
        assertThat(plan(tree, "SOUL.md", ".env.example").generatesEnvExample()).isFalse();
    }
}
