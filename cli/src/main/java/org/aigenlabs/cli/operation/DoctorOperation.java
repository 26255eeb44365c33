package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.doctor.Checkup;
import org.aigenlabs.installer.doctor.Doctor;
import org.aigenlabs.installer.doctor.Finding;
import org.aigenlabs.installer.doctor.Treatment;
import org.aigenlabs.schema.failure.Failure;

/** Examining everything below the root, and mending what can be mended without a decision. */
public final class DoctorOperation {
    private final Checkup checkup;
    private final Supplier<ProfileGuard> guard;

    public DoctorOperation(Checkup checkup, Supplier<ProfileGuard> guard) {
        this.checkup = checkup;
        this.guard = guard;
    }

    /**
     * What an examination found.
     *
     * @param profiles how many were examined
     * @param open what is as it was
     * @param mended what was wrong before
     * @param failures why something could not be mended, a sentence each
     */
    public record Diagnosis(int profiles, List<Finding> open, List<Finding> mended, List<String> failures) {
        /** Copies the lists. */
        public Diagnosis {
            open = List.copyOf(open);
            mended = List.copyOf(mended);
            failures = List.copyOf(failures);
        }
    }

    /** Looks, and changes nothing. */
    public Diagnosis examine() {
        Doctor doctor = new Doctor(checkup);
        return new Diagnosis(doctor.profiles(), doctor.examine(), List.of(), List.of());
    }

    /** Looks, mends what it may, and looks again. */
    public Diagnosis fix() {
        Doctor doctor = new Doctor(checkup);
        List<Finding> before = doctor.examine();
        Treatment treatment = new Treatment(checkup, guard.get());
        List<String> failures = new ArrayList<>();
        for (Finding each : before) {
            try {
                treatment.apply(each);
            } catch (Failure failure) {
                failures.add(String.valueOf(failure.getMessage()));
            }
        }
        List<Finding> after = doctor.examine();
        List<Finding> mended =
                before.stream().filter(each -> !after.contains(each)).toList();
        return new Diagnosis(doctor.profiles(), after, mended, failures);
    }
}
