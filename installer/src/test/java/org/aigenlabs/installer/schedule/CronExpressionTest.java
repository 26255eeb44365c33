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
                "@weekly | at 00:00 on Sunday",
                "0 9 1,15 * 1 | at 09:00 on days 1 and 15 and also on Monday",
                "0 9 13 * 5 | at 09:00 on day 13 and also on Friday",
                "0 9,17 * * MON,wed,5 | at 09:00 and 17:00 on Monday, Wednesday and Friday",
                "0 22 * * 6,0 | at 22:00 on Saturday and Sunday",
                "0 4 8-14 * * | at 04:00 every day between 8 and 14",
                "5 0 * 8 * | at 00:05 in August",
                "0 0 1 3-5 * | at 00:00 on day 1 from March to May",
                "0 9 */2 * * | at 09:00 every 2 days",
                "0 */2 * * * | every 2 hours at minute 0"
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
    @ValueSource(
            strings = {
                "",
                "61 * * * *",
                "* * * *",
                "* * * * * * *",
                "often",
                "@sometimes",
                "0 9 * * MONKEY",
                "0 0 31 2 *",
                "0 0 31 4,6 *",
                "0 0 30,31 FEB *"
            })
    void refusesWhatNoSchedulerUnderstands(String expression) {
        assertThat(CronExpression.parse(expression)).isInstanceOf(Parsed.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 29 2 *", "0 0 31 2 1", "0 0 31 */2 *", "0 0 31 1-2 *"})
    void takesADayThatSometimesComes(String expression) {
        assertThat(parse(expression).next(ZonedDateTime.parse("2026-01-01T12:00:00Z"), 3))
                .hasSize(3);
    }

    @Test
    void keepsTheHourOfTheClockWhenTheClockIsPutForwardAndBack() {
        ZonedDateTime spring = ZonedDateTime.parse("2026-03-28T10:00:00+01:00[Europe/Berlin]");
        ZonedDateTime autumn = ZonedDateTime.parse("2026-10-31T10:00:00-04:00[America/New_York]");

        assertThat(parse("0 9 * * *").next(spring, 2))
                .extracting(each -> each.toOffsetDateTime().toString())
                .containsExactly("2026-03-29T09:00+02:00", "2026-03-30T09:00+02:00");
        assertThat(parse("0 9 * * *").next(autumn, 2))
                .extracting(each -> each.toOffsetDateTime().toString())
                .containsExactly("2026-11-01T09:00-05:00", "2026-11-02T09:00-05:00");
    }

    private static CronExpression parse(String expression) {
        return CronExpression.parse(expression).orThrow(bad -> new IllegalArgumentException(bad.toString()));
    }
}
