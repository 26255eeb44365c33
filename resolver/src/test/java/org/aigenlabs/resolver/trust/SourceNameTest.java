package org.aigenlabs.resolver.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNameTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/agent, github.com/acme/agent",
        "https://github.com/acme/agent.git, github.com/acme/agent",
        "ssh://git@github.com/acme/agent, github.com/acme/agent",
        "git@github.com:acme/agent, github.com/acme/agent",
        "https://x.invalid:8443/a@b, x.invalid:8443/a@b",
        "file:///srv/agent, /srv/agent",
    })
    void isTheSameHoweverTheSourceIsReached(String url, String name) {
        assertThat(SourceName.of(url)).isEqualTo(name);
    }
}
