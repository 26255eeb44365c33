package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileIdentityTest {
    private static final UUID ID = UUID.fromString("0b6b0f2e-0000-4000-8000-000000000000");

    private static ProfileIdentity.Reading read(String text) {
        return ProfileIdentity.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reads papers",
                "no",
                "a: \"b\" # c",
                "\\n 'x'",
                "\ud83d\udc1d bees",
                "two\nlines",
                "\u202eevil",
                ""
            })
    void readsWhatItWrote(String description) {
        ProfileIdentity written = ProfileIdentity.of(ID, description, "Ada's");

        assertThat(read(written.render())).isEqualTo(new ProfileIdentity.Reading(written, List.of()));
    }

    @Test
    void writesOnlyWhatIsKnown() {
        assertThat(ProfileIdentity.of(ID, "Reads", "").render()).isEqualTo("""
                id: 0b6b0f2e-0000-4000-8000-000000000000
                description: "Reads"
                """);
    }

    @Test
    void passesOverKeysOfOthers() {
        assertThat(read("description: x\ndescription_auto: true\ndisplay_name:\nother: [1]\n")
                        .identity())
                .isEqualTo(new ProfileIdentity("", "x", ""));
    }
}
