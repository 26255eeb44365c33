package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.render.RowsView;
import org.aigenlabs.cli.render.TrustJson;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.resolver.trust.rule.PolicyRule;
import org.aigenlabs.resolver.trust.rule.TrustPolicy;
import org.aigenlabs.schema.failure.TrustFailure;
import picocli.CommandLine.Command;

/** {@code trust policy}: what is demanded of sources. */
@Command(
        name = "policy",
        header = "Show what is demanded of sources.",
        description = {"", "The rules stand in trust/policy.yaml. Every rule that matches a source holds for it.", ""},
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class TrustPolicyCommand extends LocalCommand {

    TrustPolicyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        TrustPolicy policy = context().wiring().trust().policy();
        if (!policy.unreadable().isEmpty()) {
            throw new TrustFailure(
                    "cannot read your rules of trust: " + policy.unreadable(),
                    "mend `trust/policy.yaml`; until then nothing is accepted");
        }
        print(new RowsView(
                List.of("SOURCES", "AT LEAST", "SIGNED BY", "AFTER"),
                policy.rules().stream().map(TrustPolicyCommand::row).toList(),
                "There are no rules: whatever is not badly signed is accepted.",
                TrustJson.rules(policy.rules())));
        return ExitCode.DONE;
    }

    private static List<String> row(PolicyRule rule) {
        String signers = String.join(", ", rule.signers());
        String after = TrustJson.signedAfter(rule);
        return List.of(
                rule.match(), rule.require().words(), signers.isEmpty() ? "-" : signers, after.isEmpty() ? "-" : after);
    }
}
