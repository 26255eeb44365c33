package org.aigenlabs.installer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void readsTheSpellingsThatPeopleUse() {
        assertThat(Schedule.parse("0 9 * * *")).isEqualTo(new Schedule.Cron("0 9 * * *"));
        assertThat(Schedule.parse("@daily")).isEqualTo(new Schedule.Cron("@daily"));
        assertThat(Schedule.parse("every 30m")).isEqualTo(new Schedule.Every(30));
        assertThat(Schedule.parse("Every 2 hours")).isEqualTo(new Schedule.Every(120));
        assertThat(Schedule.parse("every day")).isEqualTo(new Schedule.Every(1_440));
        assertThat(Schedule.parse("2026-02-03T14:00")).isEqualTo(new Schedule.Once("2026-02-03T14:00"));
        assertThat(Schedule.parse("30m")).isEqualTo(new Schedule.Once("30m"));
        assertThat(Schedule.parse("now and then")).isEqualTo(new Schedule.Unclear("now and then"));
    }
}
