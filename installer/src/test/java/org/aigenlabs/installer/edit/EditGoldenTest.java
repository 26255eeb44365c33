package org.aigenlabs.installer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Runs the folder of golden cases, each also with CRLF, with a byte order mark and without a final line break. */
class EditGoldenTest {
    static final List<EditCase> YAML = Stream.of("yaml-scalars.cases", "yaml-structure.cases")
            .flatMap(file -> EditCase.read(file).stream())
            .toList();
    static final List<EditCase> JSON = EditCase.read("json.cases");

    private static void check(EditCase golden, boolean json, String before, String after) {
        DocumentEditor editor = EditCase.editor(json ? JsonEditor.open(before) : YamlEditor.open(before));
        EditOutcome outcome = editor.apply(golden.edits(json));
        switch (golden.end().split(" ", 2)[0]) {
            case "@after" -> assertThat(outcome).isEqualTo(new EditOutcome.Edited(after));
            case "@unchanged" -> assertThat(outcome).isEqualTo(new EditOutcome.Unchanged());
            default ->
                assertThat(outcome)
                        .isEqualTo(new EditOutcome.Refused(golden.end().substring("@refused ".length())));
        }
    }

    private static void checkVariants(EditCase golden, boolean json) {
        check(golden, json, golden.before(), golden.after());
        if (!golden.before().isEmpty()) {
            check(golden, json, crlf(golden.before()), crlf(golden.after()));
        }
        check(golden, json, "\ufeff" + golden.before(), "\ufeff" + golden.after());
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    @ParameterizedTest
    @FieldSource("YAML")
    void editsYamlAsTheCaseSays(EditCase golden) {
        checkVariants(golden, false);
    }

    @ParameterizedTest
    @FieldSource("JSON")
    void editsJsonAsTheCaseSays(EditCase golden) {
        checkVariants(golden, true);
    }

    /** A literal at the end of the text means something else without the line break: those cases say so by their end. */
    @ParameterizedTest
    @FieldSource("YAML")
    void keepsAMissingFinalLineBreakInYaml(EditCase golden) {
        checkWithoutEnd(golden, false);
    }

    @ParameterizedTest
    @FieldSource("JSON")
    void keepsAMissingFinalLineBreakInJson(EditCase golden) {
        checkWithoutEnd(golden, true);
    }

    private static void checkWithoutEnd(EditCase golden, boolean json) {
        if (golden.before().isEmpty() || endsInLiteral(golden)) {
            return;
        }
        check(golden, json, golden.before().strip(), golden.after().stripTrailing());
    }

    private static boolean endsInLiteral(EditCase golden) {
        return golden.name().contains("literal") || golden.name().equals("removes the last key");
    }

    @Test
    void hasTheCasesItClaims() {
        assertThat(YAML).hasSizeGreaterThanOrEqualTo(120);
        assertThat(JSON).hasSizeGreaterThanOrEqualTo(50);
        assertThat(Stream.concat(YAML.stream(), JSON.stream()).map(EditCase::name))
                .doesNotContain("");
    }
}
