package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeChoiceTest {
    private static final ActiveProfile MAIL = new ActiveProfile(new ProfileName("mail"), true, List.of());
    private static final ActiveProfile NONE = new ActiveProfile(ProfileName.DEFAULT, false, List.of());

    private static HomeChoice choose(String option, String home, ActiveProfile active) {
        return HomeChoice.choose(new HomeWish(option, home, Path.of("/home/ada")), layout -> active);
    }

    @ParameterizedTest
    @CsvSource({
        "'',     '',                  /home/ada/.aigenlabs, mail,    ACTIVE",
        "news,   '',                  /home/ada/.aigenlabs, news,    OPTION",
        "News,   '',                  /home/ada/.aigenlabs, news,    OPTION",
        "default, '',                 /home/ada/.aigenlabs, default, OPTION",
        "'',     /srv/r/profiles/web, /srv/r,               web,     ENVIRONMENT",
        "'',     /srv/r/profiles/web/, /srv/r,              web,     ENVIRONMENT",
        "'',     /srv/r/x/../profiles/web, /srv/r,          web,     ENVIRONMENT",
        "news,   /srv/r/profiles/web, /srv/r,               news,    OPTION",
        "'',     /srv/r,              /srv/r,               mail,    ACTIVE",
        "news,   /srv/r,              /srv/r,               news,    OPTION",
        "'',     /srv/r/profiles,     /srv/r/profiles,      mail,    ACTIVE",
        "'',     /srv/My Profiles/x,  /srv/My Profiles/x,   mail,    ACTIVE",
        "'',     /,                   /,                    mail,    ACTIVE",
    })
    void takesTheFirstThatSaysSomething(
            String option, String home, Path root, String profile, HomeChoice.Reason reason) {
        assertThat(choose(option, home, MAIL))
                .isEqualTo(new HomeChoice(new RootLayout(root), new ProfileName(profile), reason));
    }

    @Test
    void isTheDefaultProfileWhenNothingSaysAnything() {
        assertThat(choose("", "", NONE))
                .isEqualTo(new HomeChoice(
                        new RootLayout(Path.of("/home/ada/.aigenlabs")),
                        ProfileName.DEFAULT,
                        HomeChoice.Reason.DEFAULT));
    }

    @Test
    void doesNotReadTheActiveProfileWhenAnotherIsNamed() {
        HomeWish wish = new HomeWish("", "/srv/r/profiles/web", Path.of("/home/ada"));

        HomeChoice choice = HomeChoice.choose(wish, layout -> {
            throw new AssertionError("read");
        });

        assertThat(choice.profile().text()).isEqualTo("web");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relative",
                "~/agents",
                "/srv/r/profiles/Web",
                "/srv/r/profiles/.x",
                "/srv/r/profiles/default",
                "/a\0b"
            })
    void refusesAnEnvironmentThatCannotBeMeant(String home) {
        assertThatThrownBy(() -> choose("", home, NONE))
                .isInstanceOf(UsageFailure.class)
                .hasMessageStartingWith("cannot use the AIGENLABS_HOME of `");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a b", "sudo", "-p", "."})
    void refusesAnOptionThatIsNoName(String option) {
        assertThatThrownBy(() -> choose(option, "", NONE))
                .isInstanceOf(UsageFailure.class)
                .hasMessageStartingWith("cannot use the profile `");
    }
}
