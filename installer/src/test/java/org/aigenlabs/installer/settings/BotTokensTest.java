package org.aigenlabs.installer.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(places(BotTokens.in(new EnvText(name + "=x\n")))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI_API_KEY", "GITHUB_TOKEN", "TELEGRAM_HOME_CHANNEL", "MY_SLACK", "SIGNALS_TOKEN"})
    void areNotOtherKeys(String name) {
        assertThat(BotTokens.in(new EnvText(name + "=x\n"))).isEmpty();
    }

    @Test
    void areOnlyThoseThatAreSet() {
        assertThat(places(BotTokens.in(new EnvText("# DISCORD_BOT_TOKEN=x\nTELEGRAM_BOT_TOKEN=\nSLACK_BOT_TOKEN=y\n"))))
                .containsExactly("SLACK_BOT_TOKEN");
    }

    @Test
    void standInConfigurationsAsGatewaysReadThem() {
        List<BotToken> found = in("""
                platforms:
                  telegram: {enabled: true, token: "1:a", home_channel: {chat_id: "7"}}
                  discord:
                    extra: {botToken: x-2}
                gateway:
                  platforms:
                    signal: {account: 491701234567}
                slack: {app-token: xapp-3}
                channels:
                  - {name: work, type: whatsapp, phone_number_id: "44"}
                mcp_servers:
                  chat: {command: chat, env: {DISCORD_TOKEN: x-5}}
                """);

        assertThat(found.stream()
                        .map(each ->
                                each.key() + " " + each.bot() + " " + each.bot().value()))
                .containsExactly(
                        "platforms.telegram.token TELEGRAM 1:a",
                        "platforms.discord.extra.botToken DISCORD x-2",
                        "gateway.platforms.signal.account SIGNAL 491701234567",
                        "slack.app-token SLACK xapp-3",
                        "channels[0].phone_number_id WHATSAPP 44",
                        "mcp_servers.chat.env.DISCORD_TOKEN DISCORD x-5");
    }

    @Test
    void areNoReferencesAndNoOtherSettings() {
        assertThat(in("""
                        platforms:
                          telegram: {token: "${TELEGRAM_BOT_TOKEN}", enabled: true}
                          discord: {token: ""}
                          slack: {token: null, max_tokens: 9}
                        platform_toolsets: {telegram: [memory, todo]}
                        openai: {token: sk-1}
                        """)).isEmpty();
        assertThat(in("platforms: {telegram: {token: [")).isEmpty();
    }

    private static List<BotToken> in(String config) {
        return BotTokens.in(ConfigFile.NAME, config.getBytes(UTF_8));
    }

    private static List<String> places(List<BotToken> tokens) {
        return tokens.stream().map(BotToken::place).toList();
    }
}
