package org.aigenlabs.installer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleMeaningTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-10-24T12:00:00+02:00[Europe/Berlin]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every 7 d | every 7 days",
                "every day | every day",
                "every 90m | every 90 minutes",
                "every 2 hours | every 2 hours",
                "2026-02-03T14:00 | once: 2026-02-03T14:00",
                "30m | once, 30m after it was made"
            })
    void tellsEachFormInWords(String schedule, String words) {
        assertThat(ScheduleMeaning.of(Schedule.parse(schedule))).isEqualTo(new ScheduleMeaning(words, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now and then", "61 * * * *", "0 0 31 2 *", "every 0 m", "2026-13-45T09:00"})
    void tellsWhatIsWrong(String schedule) {
        ScheduleMeaning meaning = ScheduleMeaning.of(Schedule.parse(schedule));

        assertThat(meaning.words()).isEmpty();
        assertThat(meaning.problem()).isNotEmpty();
    }

    @Test
    void countsAnIntervalInRealTimeAcrossTheEndOfSummer() {
        assertThat(ScheduleMeaning.next(new Schedule.Every(720), NOW, "2026-10-24T20:00:00+02:00", 3))
                .extracting(each -> each.toOffsetDateTime().toString())
                .containsExactly("2026-10-24T20:00+02:00", "2026-10-25T07:00+01:00", "2026-10-25T19:00+01:00");
    }

    @Test
    void leavesAnIntervalToItsSchedulerThatHasNotSaidWhenItBegins() {
        assertThat(ScheduleMeaning.next(new Schedule.Every(60), NOW, "", 3)).isEmpty();
    }

    @Test
    void tellsASingleTimeInTheZoneOfTheUserUnlessItIsPast() {
        assertThat(ScheduleMeaning.next(new Schedule.Once("2026-12-01T08:00:00Z"), NOW, "", 3))
                .extracting(each -> each.toOffsetDateTime().toString())
                .containsExactly("2026-12-01T09:00+01:00");
        assertThat(ScheduleMeaning.next(new Schedule.Once("2026-01-01T08:00"), NOW, "", 3))
                .isEmpty();
    }
}
