package org.aigenlabs.resolver.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceIdTest {
    @Test
    void isTheBeginningOfTheUrlsSha256() {
        // printf %s https://github.com/u/r | sha256sum
        assertThat(SourceId.of("https://github.com/u/r").text()).isEqualTo("45bd58daac3f92e1");
    }

    @Test
    void differsBetweenSources() {
        assertThat(SourceId.of("https://github.com/u/r")).isNotEqualTo(SourceId.of("https://github.com/u/R"));
    }
}
