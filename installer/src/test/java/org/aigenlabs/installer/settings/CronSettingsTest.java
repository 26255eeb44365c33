package org.aigenlabs.installer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CronSettingsTest {
    private static final String JOBS = """
            {"jobs": [
              {"id": "aa11", "name": "digest", "enabled":false, "state": "paused", "schedule": {"kind": "cron", "expr": "0 9 * * 1"}},
              {"id": "bb22", "name": "watch",  "schedule": {"kind": "interval", "minutes": 30}, "skills": ["web", "notes"]}
            ]}
            """;

    @TempDir
    private Path profile;

    @Test
    void enablesAJobOfJobsJsonAndChangesNoOtherByte() throws IOException {
        write("jobs.json", JOBS);

        assertThat(cron().enable("digest", true)).isTrue();

        assertThat(profile.resolve("cron/jobs.json"))
                .hasContent(JOBS.replace(
                        "\"enabled\":false, \"state\": \"paused\"", "\"enabled\":true, \"state\": \"scheduled\""));
    }

    @Test
    void pausesAJobThatHasAFileOfItsOwn() throws IOException {
        write("morning.yaml", "# up early\nschedule: '0 6 * * *'   # UTC\nprompt: hello\n");

        assertThat(cron().enable("morning", false)).isTrue();

        assertThat(profile.resolve("cron/morning.yaml"))
                .hasContent("# up early\nschedule: '0 6 * * *'   # UTC\nprompt: hello\nenabled: false\n");
    }

    @Test
    void changesNothingThatIsSoAlready() throws IOException {
        write("jobs.json", JOBS);

        assertThat(cron().enable("digest", false)).isFalse();
        assertThat(cron().enable("bb22", true)).isFalse();
        assertThat(profile.resolve("cron/jobs.json")).hasContent(JOBS);
    }

    @Test
    void refusesANameThatTwoJobsHave() throws IOException {
        write("a.yaml", "name: twin\nschedule: '0 6 * * *'\n");
        write("b.json", "{\"name\": \"twin\", \"schedule\": \"0 7 * * *\"}");

        assertThatThrownBy(() -> cron().enable("twin", false))
                .isInstanceOf(UsageFailure.class)
                .hasMessage("cannot find the job `twin`: 2 jobs have that name, expected one");
    }

    @Test
    void enablesNoJobWhoseScheduleMakesNoSense() throws IOException {
        write("bad.yaml", "schedule: 0 25 * * *\nprompt: x\nenabled: false\n");

        assertThatThrownBy(() -> cron().enable("bad", true))
                .isInstanceOf(InvalidFailure.class)
                .hasMessageStartingWith("cannot enable the job `bad`: its schedule is `0 25 * * *`");
        assertThat(profile.resolve("cron/bad.yaml")).content().contains("enabled: false");
    }

    @Test
    void showsWhatAJobDoesAndWhen() throws IOException {
        write("jobs.json", JOBS);

        assertThat(cron().show("aa11").schedule()).isEqualTo(new Schedule.Cron("0 9 * * 1"));
        assertThat(cron().show("aa11").running()).isFalse();
        assertThat(cron().show("watch").schedule()).isEqualTo(new Schedule.Every(30));
        assertThat(cron().show("watch").skills()).containsExactly("web", "notes");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(profile.resolve("cron")).resolve(file), text);
    }

    private CronSettings cron() {
        return new CronSettings(new RealDisk(), profile);
    }
}
