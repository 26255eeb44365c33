package org.aigenlabs.schema.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxExpressionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "Apache-2.0+",
                "MIT OR Apache-2.0",
                "(MIT)",
                "((MIT) AND (ISC OR 0BSD))",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "LicenseRef-Mine",
                "DocumentRef-a:LicenseRef-b",
                "GPL-3.0"
            })
    void knowsTheGrammar(String text) {
        assertThat(SpdxExpression.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mit",
                "MIT or ISC",
                "MIT OR",
                "OR MIT",
                "MIT ISC",
                "(MIT",
                "MIT)",
                ")MIT(",
                "()",
                "MIT WITH",
                "MIT WITH MIT",
                "(MIT) WITH Classpath-exception-2.0",
                "Classpath-exception-2.0",
                "MIT, ISC",
                "LicenseRef-",
                "+"
            })
    void refusesWhatBreaksIt(String text) {
        assertThat(SpdxExpression.isWellFormed(text)).isFalse();
    }

    @Test
    void respellsWhatIsOnlyInTheWrongCase() {
        assertThat(SpdxExpression.respelled("( mit or GPL-2.0-ONLY with classpath-exception-2.0)"))
                .isEqualTo("(MIT OR GPL-2.0-only WITH Classpath-exception-2.0)");
    }

    @Test
    void isNotMovedByAVeryLongText() {
        assertThat(SpdxExpression.isWellFormed("(".repeat(100_000) + "MIT")).isFalse();
    }
}
