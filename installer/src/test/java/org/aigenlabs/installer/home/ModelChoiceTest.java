package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelChoiceTest {
    private static ModelChoice.Reading read(String text) {
        return ModelChoice.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model:\n  default: m\n  provider: p\n",
                "model:\r\n  default: m\r\n  provider: p\r\nagent:\r\n  x: 1\r\n",
                "a: [1,\n 2]\nmodel: {default: m, provider: p}\nz: 1",
                "{model: {default: m, provider: p}}",
                "\"model\": {default: m, provider: p}",
                "model : {default: m, provider: p}",
                "\ufeffmodel: {default: m, provider: p}",
                "a: |\n  model: no\n  text\nmodel:\n# why\n\n  default: 'm'\n  provider: p\n",
                "---\nmodel: {default: m, provider: p}",
                "list:\n- a\n- model: x\nmodel:\n  provider: p\n  default: m\n"
            })
    void findsModelAndProvider(String text) {
        assertThat(read(text).model()).isEqualTo(new ModelChoice("m", "p"));
        assertThat(read(text).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "models: x\n",
                "model:\n",
                "model: []\n",
                "model: {}\nmodel2: x",
                "a:\n  model: x\n"
            })
    void findsNothingWhereNothingIsSaid(String text) {
        assertThat(read(text).model()).isEqualTo(new ModelChoice("", ""));
        assertThat(read(text).problems()).isEmpty();
    }

    @Test
    void takesATextForTheName() {
        assertThat(read("model: gpt-x\n").model()).isEqualTo(new ModelChoice("gpt-x", ""));
    }

    @Test
    void doesNotMindWhatIsWrongElsewhere() {
        assertThat(read("a: b: c\nmodel: m\nb: [\n").model().name()).isEqualTo("m");
    }

    @Test
    void tellsTheLineOfWhatIsWrong() {
        assertThat(read("a: 1\nmodel: {default: m\nb: 2\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo("home.config");
                    assertThat(problem.place().line()).isGreaterThanOrEqualTo(2);
                });
    }
}
