package org.aigenlabs.resolver.git;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.aigenlabs.resolver.Questions;

/** A person who answers in order what was prepared, and remembers what was asked. */
final class Answers implements Questions {
    private final Iterator<String> answers;
    private final List<String> asked = new ArrayList<>();

    Answers(String... answers) {
        this.answers = List.of(answers).iterator();
    }

    /** Every question, with the facts before it. */
    List<String> asked() {
        return asked;
    }

    @Override
    public boolean canAsk() {
        return true;
    }

    @Override
    public boolean confirm(List<String> facts, String question) {
        return ask(String.join("\n", facts) + "\n" + question).equals("yes");
    }

    @Override
    public String ask(String question) {
        asked.add(question);
        return answers.next();
    }

    @Override
    public String askHidden(String question) {
        return ask(question);
    }
}
