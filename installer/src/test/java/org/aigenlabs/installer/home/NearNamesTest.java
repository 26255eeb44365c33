package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<ProfileName> NAMES = Stream.of(
                    "default", "mail", "main", "research", "research-bot", "web")
            .map(ProfileName::new)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "mial, mail",
        "mai, mail main",
        "reserach, research",
        "research-bto, research-bot",
        "resea, research research-bot",
        "defualt, default",
        "wed, web",
        "zzzzzz, ''",
        "x, ''",
    })
    void areTheOnesThatMayHaveBeenMeantNearestFirst(String wanted, String expected) {
        String found = String.join(
                " ",
                NearNames.of(new ProfileName(wanted), NAMES).stream()
                        .map(ProfileName::text)
                        .toList());

        assertThat(found).isEqualTo(expected);
    }
}
