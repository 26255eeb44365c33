package org.aigenlabs.installer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=1",
                "A=1\r\n",
                "  A = 1",
                "export A=1",
                "\ufeffA=1",
                "A='#'",
                "A=\"\\\"\"",
                "A=x # comment",
                "A=\nA=1",
                "A=\"unclosed",
                "A=\"first\nB=no\"",
                "A='\nB=no\n'",
                "# A=\nA=1\n# A="
            })
    void findsANameThatIsSet(String text) {
        assertThat(DotEnv.setNames(text)).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "A=",
                "A=   ",
                "A=''",
                "A=\"\"",
                "A=# comment",
                "# A=1",
                "#A=1",
                "A=1\nA=",
                "1A=1",
                "=1",
                "A B=1"
            })
    void findsNothingWhereNothingIsSet(String text) {
        assertThat(DotEnv.setNames(text)).isEmpty();
    }

    @Test
    void goesOnBehindAQuoteThatIsNeverClosed() {
        assertThat(DotEnv.setNames("A=\"x\nB=1\nC='y'")).containsExactly("A", "B", "C");
    }

    @Test
    void sortsTheNames() {
        assertThat(DotEnv.setNames("Z=1\nB=2\nA=3")).containsExactly("A", "B", "Z");
    }
}
