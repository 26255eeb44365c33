package org.aigenlabs.installer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several edits at once are as those edits one after another. */
class EditBatchTest {
    private static final String TEXT = "jobs:\n  - id: x\n    a: 2\nb: 1\n";

    private static EditOutcome apply(Edit... edits) {
        return EditCase.editor(YamlEditor.open(TEXT)).apply(List.of(edits));
    }

    private static Edit.Set set(String path, DataValue value) {
        return new Edit.Set(KeyPath.parse(path).find().orElseThrow(), value);
    }

    @Test
    void theLastOfTwoWishesForOnePlaceWins() {
        assertThat(apply(set("b", DataValue.number(2)), set("b", DataValue.number(1))))
                .isEqualTo(new EditOutcome.Unchanged());
        assertThat(apply(set("jobs[0].a", DataValue.number(1)), set("jobs[id=x].a", DataValue.number(2))))
                .isEqualTo(new EditOutcome.Unchanged());
        assertThat(apply(set("new", DataValue.number(1)), set("new", DataValue.number(2))))
                .isEqualTo(new EditOutcome.Edited(TEXT + "new: 2\n"));
    }

    @Test
    void anEditBelowAReplacedValueWorksOnTheNewOne() {
        assertThat(apply(set("b", DataValue.map("c", DataValue.number(1))), set("b.c", DataValue.number(2))))
                .isEqualTo(new EditOutcome.Edited(TEXT.replace("b: 1", "b:\n  c: 2")));
    }

    @Test
    void allAreRefusedWithOne() {
        assertThat(apply(set("b", DataValue.number(2)), set("b.c", DataValue.number(2))))
                .isEqualTo(new EditOutcome.Refused("`b` is no mapping"));
    }

    @Test
    void positionsAreThoseAfterTheEditsBefore() {
        Edit remove = new Edit.Remove(KeyPath.of("jobs").then(0));
        assertThat(apply(remove, remove)).isEqualTo(new EditOutcome.Refused("`jobs` has only 0 items"));
    }

    @Test
    void noEditsAreNoChange() {
        assertThat(apply()).isEqualTo(new EditOutcome.Unchanged());
    }
}
