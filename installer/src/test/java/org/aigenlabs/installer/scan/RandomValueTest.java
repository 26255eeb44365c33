package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomValueTest {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    @ParameterizedTest
    @ValueSource(strings = {"api_key: %s", "\"apiKey\": \"%s\",", "export MY_TOKEN=%s", "password = '%s'"})
    void findsWhatAGeneratorMade(String line) {
        assertThat(found("first line\n" + line.replace("%s", made(40)) + "\n")).containsExactly("high-entropy:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api_key: ${OPENAI_API_KEY}",
                "key: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "token: 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "secret: the-name-of-a-secret-in-the-vault-of-production",
                "auth: https://example.invalid/Oauth2/authorize/Path/v2/Callback",
                "keys: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA1"
            })
    void leavesAloneWhatPeopleWrite(String line) {
        assertThat(found(line)).isEmpty();
    }

    @Test
    void whatNobodyCallsAKeyIsNone() {
        assertThat(found("image: " + made(40))).isEmpty();
    }

    @Test
    void findsItAcrossTheEdgeOfTwoPieces() {
        String text = "x ".repeat((1 << 16) + (2 << 10) - 9) + "\nsecret=" + made(48);
        assertThat(found(text)).containsExactly("high-entropy:2");
    }

    private static List<String> found(String text) {
        return new SecretScanner(List.of())
                .find("a.txt", text.getBytes(UTF_8)).stream()
                        .map(each -> each.rule() + ":" + each.line())
                        .toList();
    }

    private static String made(int length) {
        StringBuilder made = new StringBuilder("aB3");
        new Random(length).ints(length, 0, SIGNS.length()).forEach(at -> made.append(SIGNS.charAt(at)));
        return made.toString();
    }
}
