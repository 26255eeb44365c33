package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.List;

/** What became of the command of a profile's name. */
public sealed interface AliasOutcome {
    /** Nobody asked for one. */
    record NotAsked() implements AliasOutcome {}

    /** It is there; {@code notes} are warnings such as a directory that is not on the search path. */
    record Made(Path file, List<String> notes) implements AliasOutcome {
        /** Copies {@code notes}. */
        public Made {
            notes = List.copyOf(notes);
        }
    }

    /** It could not be made: {@code reason} is one line, {@code hints} are what to do. */
    record Failed(String reason, List<String> hints) implements AliasOutcome {
        /** Copies {@code hints}. */
        public Failed {
            hints = List.copyOf(hints);
        }
    }
}
