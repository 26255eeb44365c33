package org.aigenlabs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a profile must not take the messages of the first: every messenger's bot is told, or left out. */
class SharedBotsTest {
    private static final List<String> BOTS = List.of(
            "TELEGRAM_BOT_TOKEN",
            "DISCORD_BOT_TOKEN",
            "DISCORD_TOKEN",
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "WHATSAPP_ACCESS_TOKEN",
            "WHATSAPP_PHONE_NUMBER_ID",
            "SIGNAL_ACCOUNT",
            "SIGNAL_PHONE_NUMBER");
    private static final String IN_CONFIG =
            "platforms.telegram.token in config.yaml, platforms.slack.token in config.yaml";
    private static final String CONFIG = """
            # mine
            model: {default: m}
            platforms:
              telegram:
                enabled: true # yes
                token: "1234567890:value-of-mine"
              slack: {token: xoxb-value-of-mine, home: c1}
            """;
    private static final String OTHERS =
            "# keys\nOPENAI_API_KEY=sk-1\nSLACK_HOME_CHANNEL=c1\nTELEGRAM_ALLOWED_USERS=7\n";

    @TempDir
    private Path tmp;

    private UserHome home;

    @BeforeEach
    void makeAProfileWithABotOfEveryMessenger() throws IOException {
        home = UserHome.create(tmp.resolve("home"));
        Path bot = Files.createDirectories(home.profile("bot"));
        Files.writeString(
                bot.resolve(".env"),
                OTHERS
                        + BOTS.stream()
                                .map(name -> name + "=1234567890-value-of-mine\n")
                                .collect(Collectors.joining()));
        Files.writeString(bot.resolve("config.yaml"), CONFIG);
        Files.createDirectories(bot.resolve("cron"));
    }

    @Test
    void areLeftOutOfACloneAndNamed() {
        CliResult result = create("--clone");

        assertThat(unwrapped(result))
                .contains("warning: left out " + String.join(", ", BOTS) + ", " + IN_CONFIG + ": ");
        assertThat(home.profile("copy").resolve(".env")).content(UTF_8).isEqualTo(OTHERS);
        assertThat(home.profile("copy").resolve("config.yaml")).content(UTF_8).isEqualTo("""
                # mine
                model: {default: m}
                platforms:
                  telegram:
                    enabled: true # yes
                  slack: {home: c1}
                """);
    }

    @Test
    void areToldUnseenWhereTheConfigurationCannotBeRead() throws IOException {
        Files.writeString(home.profile("bot").resolve("config.yaml"), "platforms: {telegram: {token: [");

        assertThat(create("--clone").err()).contains("`config.yaml` cannot be read, so a bot in it comes along unseen");
    }

    @Test
    void comeAlongWithChannelsAndAreNamed() {
        CliResult result = create("--clone", "--with-channels");

        assertThat(unwrapped(result))
                .contains("warning: both profiles have " + String.join(", ", BOTS) + ", " + IN_CONFIG + " now");
        assertThat(home.profile("copy").resolve(".env"))
                .hasSameBinaryContentAs(home.profile("bot").resolve(".env"));
    }

    @Test
    void comeAlongWithEverythingAndAreNamed() {
        assertThat(unwrapped(create("--clone-all")))
                .contains("warning: both profiles have " + String.join(", ", BOTS) + ", " + IN_CONFIG + " now")
                .doesNotContain("value-of-mine");
    }

    @Test
    void areToldByDoctorOnceForEachBot() {
        create("--clone-all");

        String told = home.run("doctor").out();

        assertThat(BOTS.stream().filter(name -> told.contains("shares the bot of `" + name + "` with `copy`: ")))
                .containsExactly(
                        "TELEGRAM_BOT_TOKEN",
                        "DISCORD_BOT_TOKEN",
                        "SLACK_BOT_TOKEN",
                        "WHATSAPP_ACCESS_TOKEN",
                        "SIGNAL_ACCOUNT");
        assertThat(told).contains("shares the bot of `platforms.telegram.token in config.yaml` with `copy`");
        assertThat(told).doesNotContain("value-of-mine");
    }

    @Test
    void sendNothingFromACopyUntilItsJobsAreEnabled() throws IOException {
        Path cron = home.profile("bot").resolve("cron");
        Files.writeString(
                cron.resolve("jobs.json"),
                "{\"jobs\": [{\"id\": \"a1\", \"prompt\": \"x\", \"schedule\": \"0 9 * * *\"}]}\n");
        Files.writeString(cron.resolve("weekly.yaml"), "schedule: \"@weekly\" # mine\nprompt: y\nenabled: true\n");
        Files.writeString(
                cron.resolve("daily.json"), "{\"schedule\": \"@daily\", \"prompt\": \"z\", \"enabled\": true}\n");

        create("--clone-all").assertThat().succeeds();

        assertThat(home.run("-p", "copy", "cron", "list").out())
                .contains("paused")
                .doesNotContain("enabled");
        assertThat(home.run("-p", "bot", "cron", "list").out())
                .contains("enabled")
                .doesNotContain("paused");
        assertThat(home.profile("copy").resolve("cron/weekly.yaml"))
                .content(UTF_8)
                .contains("# mine");
    }

    private CliResult create(String... how) {
        List<String> args = new java.util.ArrayList<>(List.of("profile", "create", "copy", "--clone-from", "bot"));
        args.addAll(List.of(how));
        CliResult result = home.run(args.toArray(String[]::new));
        result.assertThat().succeeds();
        return result;
    }

    /** What it told, each sentence in one line, however wide the terminal is. */
    private static String unwrapped(CliResult result) {
        return result.err().replaceAll("\n +", " ");
    }
}
