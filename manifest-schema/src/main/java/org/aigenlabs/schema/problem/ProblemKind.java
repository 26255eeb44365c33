package org.aigenlabs.schema.problem;

/**
 * One kind of problem, with what the reference says about it.
 *
 * <p>Each package that finds problems has one enum of its kinds, so that all of them can be listed.
 */
public interface ProblemKind {
    /** Stable, {@code group.detail}: never changed once released. */
    String id();

    /** Whether it stops an install: the same wherever it is found. */
    Severity severity();

    /** One sentence for the reference: what is wrong. */
    String meaning();

    /** This problem, found at {@code place}; {@code message} and {@code hint} are as {@link Problem} has them. */
    default Problem at(Place place, String message, String hint) {
        return new Problem(id(), severity(), place, message, hint);
    }
}
