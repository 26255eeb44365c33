package org.aigenlabs.schema.manifest;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** The outcome of reading a manifest. */
public sealed interface ManifestReading {
    /** The problems found, in file order; errors and warnings, or warnings only. */
    List<Problem> problems();

    /** A manifest without errors. */
    record Valid(Manifest manifest, List<Problem> warnings) implements ManifestReading {
        /** Copies {@code warnings}. */
        public Valid {
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<Problem> problems() {
            return warnings;
        }
    }

    /** A manifest that must not be installed: at least one problem is an error. */
    record Invalid(List<Problem> problems) implements ManifestReading {
        /** Copies {@code problems}. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
