package org.aigenlabs.installer.edit;

import java.util.List;

/** Where a path leads. */
sealed interface Location {
    /** The member {@code index} of {@code group} that is on the way. */
    record Step(Node.Group group, int index) {
        Node.Member member() {
            return group.members().get(index);
        }
    }

    /** To {@code node}, through {@code steps} from the top. */
    record Found(List<Step> steps, Node node) implements Location {}

    /** To {@code node}, where the keys {@code rest}, at least one, are missing. */
    record Missing(List<Step> steps, Node node, List<KeyPath.Key> rest) implements Location {}

    /** Nowhere, or where an edit is not safe. */
    record Blocked(String reason) implements Location {}
}
