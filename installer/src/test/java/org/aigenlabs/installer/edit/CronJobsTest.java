package org.aigenlabs.installer.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronJobsTest {
    private static final TreePath JOBS = new TreePath("cron/jobs.json");
    private static final TreePath ONE_JSON = new TreePath("cron/digest.json");
    private static final TreePath ONE_YAML = new TreePath("cron/digest.yaml");

    private static String paused(TreePath path, String before) {
        return new String(CronJobs.pause(path, before.getBytes(UTF_8)), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "cron/jobs.json,true",
        "cron/a.yaml,true",
        "cron/a.yml,true",
        "cron/A.JSON,true",
        "Cron/a.json,true",
        "cron/README.md,false",
        "cron/sub/a.yaml,false",
        "skills/cron/a.yaml,false",
        "cron.yaml,false",
        "config.yaml,false"
    })
    void knowsWhereJobsLie(String path, boolean cron) {
        assertThat(CronJobs.isCronFile(new TreePath(path))).isEqualTo(cron);
    }

    @Test
    void pausesEveryJobOfJobsJsonAndKeepsTheRest() {
        String before = """
                {
                  "jobs": [
                    {"id": "a", "prompt": "x", "enabled": true, "state": "scheduled"},
                    {
                      "id": "b",
                      "schedule": {"kind": "cron", "expr": "0 9 * * *"}
                    }
                  ]
                }
                """;
        assertThat(paused(JOBS, before)).isEqualTo("""
                {
                  "jobs": [
                    {"id": "a", "prompt": "x", "enabled": false, "state": "paused"},
                    {
                      "id": "b",
                      "schedule": {"kind": "cron", "expr": "0 9 * * *"},
                      "enabled": false
                    }
                  ]
                }
                """);
    }

    @Test
    void keepsAMinifiedFileMinified() {
        assertThat(paused(JOBS, "{\"jobs\":[{\"id\":\"a\"},{\"id\":\"b\",\"enabled\":true}]}"))
                .isEqualTo("{\"jobs\":[{\"id\":\"a\",\"enabled\":false},{\"id\":\"b\",\"enabled\":false}]}");
    }

    @Test
    void pausesATopLevelList() {
        assertThat(paused(ONE_JSON, "[{\"id\": \"a\"}]\n")).isEqualTo("[{\"id\": \"a\", \"enabled\": false}]\n");
    }

    @Test
    void pausesOneJobPerJsonFile() {
        assertThat(paused(ONE_JSON, "{\"schedule\":\"0 9 * * *\",\"prompt\":\"x\"}"))
                .isEqualTo("{\"schedule\":\"0 9 * * *\",\"prompt\":\"x\",\"enabled\":false}");
    }

    @Test
    void pausesOneJobPerYamlFile() {
        String before =
                "# Digest\nname: digest\nschedule: \"0 8 * * 1-5\"   # weekdays\nprompt: >-\n  Do it\n  well.\n";
        assertThat(paused(ONE_YAML, before)).isEqualTo(before + "enabled: false\n");
    }

    @Test
    void pausesAYamlJobThatEndsInABlockScalarWithoutALineBreak() {
        assertThat(paused(ONE_YAML, "name: a\nprompt: |\n  Do it"))
                .isEqualTo("name: a\nenabled: false\nprompt: |\n  Do it");
    }

    @Test
    void pausesAYamlListAndAJobsList() {
        assertThat(paused(ONE_YAML, "- name: a\n- name: b\n  enabled: yes # on\n"))
                .isEqualTo("- name: a\n  enabled: false\n- name: b\n  enabled: false # on\n");
        assertThat(paused(ONE_YAML, "jobs:\r\n  - name: a\r\n    state: running\r\n"))
                .isEqualTo("jobs:\r\n  - name: a\r\n    state: paused\r\n    enabled: false\r\n");
    }

    @Test
    void leavesWhatIsDisabledByteForByte() {
        byte[] before = "{\"jobs\":[{\"id\":\"a\",\"enabled\":false,\"state\":\"x\"}]}".getBytes(UTF_8);
        assertThat(CronJobs.pause(JOBS, before)).isSameAs(before);
        assertThat(CronJobs.tryPause(JOBS, before)).isEqualTo(new PauseOutcome.NothingToPause());
    }

    @Test
    void leavesWhatHoldsNoJob() {
        byte[] before = "title: notes\nitems: [a, b]\n".getBytes(UTF_8);
        assertThat(CronJobs.pause(ONE_YAML, before)).isSameAs(before);
        assertThat(CronJobs.tryPause(ONE_YAML, "".getBytes(UTF_8))).isEqualTo(new PauseOutcome.NothingToPause());
        assertThat(CronJobs.tryPause(ONE_JSON, " \n".getBytes(UTF_8))).isEqualTo(new PauseOutcome.NothingToPause());
    }

    @Test
    void saysWhyAFileIsUnreadable() {
        byte[] before = "{\"jobs\": [}".getBytes(UTF_8);
        assertThat(CronJobs.pause(JOBS, before)).isSameAs(before);
        assertThat(CronJobs.tryPause(JOBS, before))
                .isInstanceOfSatisfying(
                        PauseOutcome.Unreadable.class,
                        outcome -> assertThat(outcome.reason()).startsWith("line 1, column "));
        assertThat(CronJobs.tryPause(JOBS, "{\"jobs\":[],\"jobs\":[{\"id\":\"a\"}]}".getBytes(UTF_8)))
                .isInstanceOf(PauseOutcome.Unreadable.class);
        assertThat(CronJobs.tryPause(ONE_YAML, "prompt: \u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new PauseOutcome.Unreadable("it is not UTF-8"));
    }

    /** Each is paused for one reader and runs for another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompt: x\nenabled: false\nenabled: true\n",
                "jobs: []\njobs: [{prompt: x}]\n",
                "a: &a [{prompt: x}]\njobs: *a\n",
                "a: &a {prompt: x}\n<<: *a\n",
                "a: &a {prompt: x}\njobs: [*a]\n",
                "a: b\n---\nprompt: x\n",
                "prompt: x\nenabled: false # \u2028enabled: true\n",
                "prompt: x\nenabled: false # \u0085enabled: true\n"
            })
    void saysThatReadersCouldDifferAboutAFile(String text) {
        assertThat(CronJobs.tryPause(ONE_YAML, text.getBytes(UTF_8))).isInstanceOf(PauseOutcome.Unreadable.class);
    }

    @Test
    void pausesBothTheJobOfAFileAndThoseInItsList() {
        assertThat(paused(ONE_YAML, "prompt: x\njobs:\n- prompt: y\n"))
                .isEqualTo("prompt: x\njobs:\n- prompt: y\n  enabled: false\nenabled: false\n");
    }

    @Test
    void namesTheJobsItPaused() {
        PauseOutcome outcome =
                CronJobs.tryPause(JOBS, "{\"jobs\":[{\"id\":\"a\"},{\"id\":\"b\",\"enabled\":false}]}".getBytes(UTF_8));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PauseOutcome.Paused.class,
                        paused -> assertThat(paused.jobs())
                                .extracting(CronFile.Job::id)
                                .containsExactly("a"));
    }

    @Test
    void listsJobsWithTheirSchedules() {
        String text = """
                {"jobs": [
                  {"id": "a", "name": "A", "schedule": {"kind": "cron", "expr": "0 9 * * *", "display": "daily at 9"}},
                  {"id": "b", "schedule": {"kind": "interval", "minutes": 30}, "enabled": false},
                  {"id": "c", "schedule": "0 1 * * *", "state": "paused"}]}
                """;
        assertThat(CronJobs.jobs(JOBS, text.getBytes(UTF_8)).jobs())
                .extracting(job -> List.of(job.id(), job.name(), job.schedule(), job.enabled() + "", job.state()))
                .containsExactly(
                        List.of("a", "A", "daily at 9", "true", ""),
                        List.of("b", "", "every 30 minutes", "false", ""),
                        List.of("c", "", "0 1 * * *", "true", "paused"));
    }

    @Test
    void pausesAThousandJobsAtOnce() {
        StringBuilder text = new StringBuilder("jobs:\n");
        for (int i = 0; i < 1000; i++) {
            text.append("  - name: job").append(i).append("\n    prompt: do it\n");
        }
        assertThat(CronJobs.jobs(
                                ONE_YAML,
                                CronJobs.pause(ONE_YAML, text.toString().getBytes(UTF_8)))
                        .jobs())
                .hasSize(1000)
                .noneMatch(CronFile.Job::enabled);
    }
}
