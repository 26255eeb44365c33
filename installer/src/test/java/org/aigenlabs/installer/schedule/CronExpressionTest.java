package org.aigenlabs.installer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.aigenlabs.schema.value.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 9 * * 1-5 | at 09:00 every day between Monday and Friday",
                "*/15 * * * * | every 15 minutes",
                "@daily | at 00:00",
                "30 6 1 * * | at 06:30 on day 1",
                "@weekly | at 00:00 on Sunday"
            })
    void saysInWordsWhenAJobRuns(String expression, String words) {
        assertThat(parse(expression).words()).isEqualTo(words);
    }

    @Test
    void tellsTheNextRunsInTheZoneOfTheClock() {
        ZonedDateTime friday = ZonedDateTime.parse("2026-01-02T10:00:00+01:00[Europe/Berlin]");

        assertThat(parse("0 9 * * 1-5").next(friday, 3))
                .extracting(each -> each.toOffsetDateTime().toString())
                .containsExactly("2026-01-05T09:00+01:00", "2026-01-06T09:00+01:00", "2026-01-07T09:00+01:00");
    }

    @Test
    void runsOnEitherDayWhenBothDaysAreGivenAsCrontabSays() {
        ZonedDateTime start = ZonedDateTime.parse("2026-01-01T12:00:00Z");

        assertThat(parse("0 0 13 * 5").next(start, 3))
                .extracting(each -> each.toLocalDate().toString())
                .containsExactly("2026-01-02", "2026-01-09", "2026-01-13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "61 * * * *", "* * * *", "* * * * * * *", "often", "@sometimes", "0 9 * * MONKEY"})
    void refusesWhatNoSchedulerUnderstands(String expression) {
        assertThat(CronExpression.parse(expression)).isInstanceOf(Parsed.Bad.class);
    }

    private static CronExpression parse(String expression) {
        return CronExpression.parse(expression).orThrow(bad -> new IllegalArgumentException(bad.toString()));
    }
}
