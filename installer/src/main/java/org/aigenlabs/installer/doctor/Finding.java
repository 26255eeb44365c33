package org.aigenlabs.installer.doctor;

import java.nio.file.Path;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;

/**
 * One thing that {@code doctor} found.
 *
 * @param profile the one it is about; {@code default} for the root
 * @param at what a repair would touch, absolute
 */
public record Finding(ProfileName profile, Problem problem, Repair repair, Path at) {
    /** One about {@code at}, told by its path. */
    static Finding of(ProfileName profile, DoctorProblem kind, Repair repair, Path at, Words words) {
        Place place = Place.of(String.valueOf(at.getFileName()));
        return new Finding(profile, kind.at(place, words.message(), words.hint()), repair, at);
    }

    /** What was found, and what to do. */
    record Words(String message, String hint) {}

    /** Whether {@code --fix} does something about it. */
    public boolean isFixable() {
        return repair != Repair.NONE;
    }
}
