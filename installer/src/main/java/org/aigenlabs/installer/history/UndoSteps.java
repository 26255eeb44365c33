package org.aigenlabs.installer.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Which step the next undo takes back, and which the next redo does again: two stacks, told from the messages of all
 * generations. Edits and copies are no steps; a change after an undo ends what could be done again.
 */
public final class UndoSteps {
    private final Deque<GenerationName> done = new ArrayDeque<>();
    private final Deque<GenerationName> undone = new ArrayDeque<>();

    /** The next generation, in their order. */
    public void add(GenerationName name, GenerationMessage message) {
        switch (message.step()) {
            case GenerationMessage.Step.Edited _,
                    GenerationMessage.Step.Copied _,
                    GenerationMessage.Step.Imported _ -> {
                // nothing that a command did
            }
            case GenerationMessage.Step.Change _ -> {
                done.push(name);
                undone.clear();
            }
            case GenerationMessage.Step.Undo(int number) -> move(done, undone, name.profileId(), number);
            case GenerationMessage.Step.Redo(int number) -> move(undone, done, name.profileId(), number);
        }
    }

    private static void move(Deque<GenerationName> from, Deque<GenerationName> to, String profileId, int number) {
        GenerationName name = new GenerationName(profileId, number);
        from.remove(name);
        to.push(name);
    }

    /** What the next undo takes back. */
    public Optional<GenerationName> toUndo() {
        return Optional.ofNullable(done.peek());
    }

    /** What the next redo does again. */
    public Optional<GenerationName> toRedo() {
        return Optional.ofNullable(undone.peek());
    }
}
