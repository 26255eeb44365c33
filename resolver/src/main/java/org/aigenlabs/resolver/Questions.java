package org.aigenlabs.resolver;

import java.util.List;

/** A person at a terminal, or nobody. What is asked and answered is never written anywhere. */
public interface Questions {
    /** Nobody to ask. */
    Questions NOBODY = new Questions() {
        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public boolean confirm(List<String> facts, String question) {
            return false;
        }

        @Override
        public String ask(String question) {
            return "";
        }

        @Override
        public String askHidden(String question) {
            return "";
        }
    };

    /** Whether there is somebody. */
    boolean canAsk();

    /** Shows {@code facts}, a line each, and asks for a yes; anything else is a no. */
    boolean confirm(List<String> facts, String question);

    /** What was typed; empty for none. */
    String ask(String question);

    /** What was typed without being shown; empty for none. */
    String askHidden(String question);
}
