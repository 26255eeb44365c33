package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
    private static final String VALUE = "kX9!vQ2 pL7&zR4=";
    private final SecretScanner scanner = new SecretScanner(List.of(new KnownSecret("MAIL_KEY", VALUE)));

    static Stream<PlantedKey> keys() {
        return PlantedKey.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void findsEveryShape(PlantedKey key) {
        assertThat(find("first line\ntoken: \"" + key.text() + "\"\n")).anySatisfy(found -> {
            assertThat(found.rule()).isEqualTo(key.id());
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.toString()).doesNotContain(key.text());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void findsAKnownValueInBase64WhereverItStands(String before) {
        String encoded = Base64.getEncoder().encodeToString((before + VALUE + "!").getBytes(UTF_8));
        assertThat(find("x: " + encoded)).extracting(SecretFinding::rule).containsExactly("env:MAIL_KEY");
    }

    @Test
    void findsAKnownValueInHexInAUrlAndAcrossALineBreak() {
        assertThat(find("6b583921765132 ".strip() + "20704c3726" + "7a52343d")).hasSize(1);
        assertThat(find("https://host/?k=kX9%21vQ2+pL7%26zR4%3D")).hasSize(1);
        assertThat(find("kX9!vQ2 p\r\nL7&zR4=")).hasSize(1);
        assertThat(find("kX9!vQ2 pL7&zR5=")).isEmpty();
    }

    @Test
    void findsAKeyOverTheEdgeOfTwoPieces() {
        String key = keys().findFirst().orElseThrow().text();
        byte[] text = ("x".repeat((1 << 17) - 20) + " " + key + " ").getBytes(UTF_8);
        SecretScan scan = scanner.begin("big");
        for (int i = 0; i < text.length; i += 1000) {
            scan.bytes(text, i, Math.min(1000, text.length - i));
        }
        assertThat(scan.end()).hasSize(1);
    }

    @Test
    void findsAPrivateKeyAndNotItsMention() {
        String begin = "-----BEGIN OPENSSH " + "PRIVATE KEY-----";
        assertThat(find(begin + "\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n"))
                .extracting(SecretFinding::rule)
                .containsExactly("private-key");
        assertThat(find("Look for `" + begin + "` in the file.\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ann:c0rrect-h0rse@git.acme.io/x",
                "postgres://app:S3rious%21@db.acme.io:5432/app",
                "(https://acme.io/feed?access_token=a8f5f167f44f4964e6c998dee827110c)",
                "https://acme.io/x?a=b&sig=kX9vQ2pL7zR4mN8tB6wY"
            })
    void findsWhatStandsInAUrl(String url) {
        assertThat(find("see " + url + " there"))
                .singleElement()
                .satisfies(found -> assertThat(found.rule()).startsWith("url-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:password@git.acme.io/x",
                "https://ann:$TOKEN@git.acme.io/x",
                "https://ann:<token>@git.acme.io/x",
                "postgres://app:S3rious@localhost:5432/app",
                "postgres://app:S3rious@db:5432/app",
                "https://ann:c0rrect-h0rse@git.example.com/x",
                "https://acme.io/feed?token=YOUR_TOKEN_0123456789",
                "https://acme.io/feed?page_key=introduction-of-things",
                "ssh://git@acme.io:2222/x"
            })
    void takesNoUrlForASecretThatHoldsNone(String url) {
        assertThat(find("see " + url + " there")).isEmpty();
    }

    @Test
    void takesNoExampleForAKey() {
        assertThat(find("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx sk-ant-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"))
                .isEmpty();
    }

    private List<SecretFinding> find(String text) {
        return scanner.find("skills/mail/SKILL.md", text.getBytes(UTF_8));
    }
}
