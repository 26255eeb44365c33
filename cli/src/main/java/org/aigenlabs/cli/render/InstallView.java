package org.aigenlabs.cli.render;

import java.nio.file.Path;
import org.aigenlabs.installer.apply.Installation;
import org.aigenlabs.installer.plan.InstallPlan;

/** An install as planned, or as done. */
public final class InstallView {
    private InstallView() {}

    /** What would be installed, and where. */
    public static View planned(InstallPlan plan, Path target) {
        return new PlanView(plan, target.toString());
    }

    /** What a source holds, to be installed nowhere. */
    public static View preview(InstallPlan plan) {
        return new PlanView(plan, "");
    }

    /** What was installed. */
    public static View done(InstallPlan plan, Installation result) {
        return new DoneView(plan, result);
    }
}
