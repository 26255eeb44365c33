package org.aigenlabs.schema.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileNameTest {
    @ParameterizedTest
    @CsvSource({"research,research", "Research,research", "a,a", "0_x-y-,0_x-y-", "default,default"})
    void readsANameAndLowersCapitals(String text, String name) {
        assertThat(ProfileName.parse(text).find()).hasToString("Optional[" + name + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-a", "_a", "a b", "a/b", "..", "a.b", "é", "\u212a", "\u0130x", "test", "Root", "SUDO", "tmp"
            })
    void refusesWhatIsNoDirectoryOrIsReserved(String text) {
        assertThat(ProfileName.parse(text)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void takesSixtyFourCharactersAndNoMore() {
        assertThat(ProfileName.parse("a".repeat(64)).find()).isPresent();
        assertThat(ProfileName.parse("a".repeat(65)).find()).isEmpty();
    }

    @Test
    void theRootIsNoNewProfile() {
        assertThat(ProfileName.parseNew("Default"))
                .hasToString("`Default`, expected another name: `default` is the root itself");
        assertThat(ProfileName.parseNew("other").find()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Research Bot,research-bot",
        "  Café --  Büro!,cafe-buro",
        "_x_,x_",
        "日本,''",
        "Test,test-profile",
        "default,default-profile",
        "a/../b,a-b"
    })
    void suggestsANameThatWouldBeTaken(String text, String suggestion) {
        assertThat(ProfileName.suggest(text)).isEqualTo(suggestion);
    }

    @Test
    void suggestsNoMoreThanANameMayHold() {
        String suggestion = ProfileName.suggest("a".repeat(63) + " b");
        assertThat(suggestion).isEqualTo("a".repeat(63));
        assertThat(ProfileName.parseNew(suggestion).find()).isPresent();
    }
}
