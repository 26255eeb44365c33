package org.aigenlabs.cli.operation;

import java.util.List;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.ProfileVerifier;
import org.aigenlabs.installer.apply.Tidying;
import org.aigenlabs.installer.apply.Verification;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;

/** Keeping profiles and their history in order: examining them, and making the store small. */
public final class UpkeepOperation {
    private final UpdateTargets targets;
    private final ProfileVerifier verifier;
    private final Supplier<Tidying> tidying;

    /** @param tidying made only when something is to be written */
    public UpkeepOperation(UpdateTargets targets, ProfileVerifier verifier, Supplier<Tidying> tidying) {
        this.targets = targets;
        this.verifier = verifier;
        this.tidying = tidying;
    }

    /**
     * Examines {@code name}, the current profile if it is empty, or all.
     *
     * @throws UsageFailure if both are asked for
     */
    public List<Verification> verify(String name, boolean all) {
        if (all && !name.isEmpty()) {
            throw new UsageFailure("cannot verify `" + name + "` and all: expected a name or `--all`");
        }
        List<ProfileName> names = all ? targets.all() : targets.named(name.isEmpty() ? List.of() : List.of(name));
        return names.stream().map(verifier::verify).toList();
    }

    /** Tidies the history of every profile. */
    public Tidying.Tidied tidy() {
        return tidying.get().tidy(targets.all());
    }
}
