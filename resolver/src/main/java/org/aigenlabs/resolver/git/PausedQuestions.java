package org.aigenlabs.resolver.git;

import java.util.List;
import java.util.function.Supplier;
import org.aigenlabs.resolver.Questions;

/** Questions that stop the meter's clock while a person thinks. */
record PausedQuestions(Questions questions, FetchMeter meter) implements Questions {
    @Override
    public boolean canAsk() {
        return questions.canAsk();
    }

    @Override
    public boolean confirm(List<String> facts, String question) {
        return paused(() -> questions.confirm(facts, question));
    }

    @Override
    public String ask(String question) {
        return paused(() -> questions.ask(question));
    }

    @Override
    public String askHidden(String question) {
        return paused(() -> questions.askHidden(question));
    }

    private <T> T paused(Supplier<T> asking) {
        meter.pause();
        try {
            return asking.get();
        } finally {
            meter.resume();
        }
    }
}
