package org.aigenlabs.cli.render;

import org.aigenlabs.cli.operation.YankPlan;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.GitId;
import org.jspecify.annotations.Nullable;

/** What became of a version that was withdrawn or given back. */
public final class YankView implements View {
    private final YankPlan plan;
    private final @Nullable GitId commit;

    private YankView(YankPlan plan, @Nullable GitId commit) {
        this.plan = plan;
        this.commit = commit;
    }

    /** It was done, by {@code commit}. */
    public static YankView done(YankPlan plan, GitId commit) {
        return new YankView(plan, commit);
    }

    /** Nothing was left to do. */
    public static YankView nothing(YankPlan plan) {
        return new YankView(plan, null);
    }

    @Override
    public void text(Page page) {
        String what = plan.name() + " " + plan.version();
        GitId made = commit;
        if (made == null) {
            page.line(what + (plan.back() ? " is not withdrawn" : " is withdrawn already") + " in " + plan.url());
            return;
        }
        page.line((plan.back() ? "Gave back " : "Withdrew ") + what + " in " + plan.url() + ": commit "
                + made.abbreviated() + ", " + plan.signer());
        page.hint("`aigenlabs profile update " + plan.profile() + "` brings this profile up to that commit"
                + (plan.back()
                        ? ""
                        : "; `aigenlabs profile publish " + plan.profile() + "` gives users a better version"));
    }

    @Override
    public Json json() {
        GitId made = commit;
        return Json.object()
                .put("profile", plan.profile())
                .put("name", plan.name())
                .put("version", plan.version())
                .put("tag", plan.tag())
                .put("url", plan.url())
                .put("branch", plan.branch())
                .put("reason", plan.reason())
                .put("withdrawn", !plan.back())
                .put("changed", made != null)
                .put("commit", made == null ? "" : made.hex())
                .build();
    }
}
