package org.aigenlabs.resolver.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.aigenlabs.resolver.trust.ssh.AllowedSigners;
import org.aigenlabs.resolver.trust.ssh.RevokedKeys;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedSignersTest {
    private static final String KEY = "ssh-ed25519 " + ed25519(7);

    private static String ed25519(int filling) {
        byte[] blob = new byte[51];
        blob[3] = 11;
        System.arraycopy("ssh-ed25519".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, blob, 4, 11);
        blob[18] = 32;
        java.util.Arrays.fill(blob, 19, 51, (byte) filling);
        return Base64.getEncoder().encodeToString(blob);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.invalid ",
                "a@x.invalid cert-authority ",
                "a@x.invalid,b@x.invalid namespaces=\"git,file\" ",
                "a@x.invalid valid-after=\"20230101\",valid-before=\"202401010000Z\" ",
                "\"a b@x.invalid\" Valid-After=\"20230101\" ",
                "*\tnamespaces=\"git\"\t",
            })
    void readsEveryDocumentedLine(String before) {
        AllowedSigners signers = AllowedSigners.parse(before + KEY + " a comment");
        assertThat(signers.problems()).isEmpty();
        assertThat(signers.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.fingerprint()).startsWith("SHA256:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.invalid",
                "a@x.invalid ssh-ed25519",
                "a@x.invalid ssh-ed25519 AAAA",
                "a@x.invalid ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH",
                "a@x.invalid whenever ssh-ed25519 AAAA",
                "a@x.invalid valid-before=\"20231301\" ssh-ed25519 AAAA",
                "a@x.invalid namespaces=\"git ssh-ed25519 AAAA",
            })
    void aLineThatCannotBeReadCountsForNobodyAndSpoilsNoOther(String line) {
        AllowedSigners signers = AllowedSigners.parse("# mine\n\n" + line + "\nb@x.invalid " + KEY + "\n");
        assertThat(signers.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
        assertThat(signers.entries()).hasSize(1);
    }

    @Test
    void readsTenThousandKeys() {
        String text = ("a@x.invalid " + KEY + "\n").repeat(10_000);
        assertThat(AllowedSigners.parse(text).entries()).hasSize(10_000);
    }

    @Test
    void aRevocationThatCannotBeReadIsNotPassedOver() {
        assertThat(RevokedKeys.parse("# gone\n" + KEY + "\n").unreadableLine()).isZero();
        assertThat(RevokedKeys.parse(KEY + "\nssh-ed25519 AAAA\n").unreadableLine())
                .isEqualTo(2);
        assertThat(RevokedKeys.parse("SSHKRL\n\0\0\0\1").unreadableLine()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "github.com/acme/*, github.com/acme/agent, true",
        "github.com/acme/*, github.com/acmeevil/agent, false",
        "?.invalid, a.invalid, true",
        "?.invalid, ab.invalid, false",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXbYbZ, false",
        "'*,!bad', bad, false",
        "'!bad,*', good, true",
        "!bad, good, false",
    })
    void matchesAsOpenSshDoes(String patterns, String text, boolean matches) {
        assertThat(Patterns.parse(patterns).match(text)).isEqualTo(matches);
    }

    @Test
    void noPatternTakesLong() {
        assertThat(Patterns.matches("*a".repeat(200) + "b", "a".repeat(10_000))).isFalse();
    }
}
