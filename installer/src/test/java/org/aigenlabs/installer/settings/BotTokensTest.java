package org.aigenlabs.installer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotTokensTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TELEGRAM_BOT_TOKEN",
                "TELEGRAM_TOKEN",
                "DISCORD_BOT_TOKEN",
                "DISCORD_TOKEN",
                "SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN",
                "WHATSAPP_ACCESS_TOKEN",
                "WHATSAPP_PHONE_NUMBER",
                "SIGNAL_ACCOUNT",
                "SIGNAL_PHONE_NUMBER"
            })
    void areThoseOfEveryMessenger(String name) {
        assertThat(BotTokens.in(new EnvText(name + "=x\n"))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI_API_KEY", "GITHUB_TOKEN", "TELEGRAM_HOME_CHANNEL", "MY_SLACK", "SIGNALS_TOKEN"})
    void areNotOtherKeys(String name) {
        assertThat(BotTokens.in(new EnvText(name + "=x\n"))).isEmpty();
    }

    @Test
    void areOnlyThoseThatAreSet() {
        assertThat(BotTokens.in(new EnvText("# DISCORD_BOT_TOKEN=x\nTELEGRAM_BOT_TOKEN=\nSLACK_BOT_TOKEN=y\n")))
                .containsExactly("SLACK_BOT_TOKEN");
    }
}
