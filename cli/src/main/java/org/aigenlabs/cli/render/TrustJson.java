package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.cli.operation.TrustedKey;
import org.aigenlabs.resolver.trust.rule.PolicyRule;
import org.aigenlabs.schema.json.Json;

/** The JSON of keys and rules. */
public final class TrustJson {
    private TrustJson() {}

    /** Keys, in their order. */
    public static Json keys(List<TrustedKey> keys) {
        return Json.array(keys.stream()
                .map(key -> Json.object()
                        .put("format", key.format())
                        .put("fingerprint", key.fingerprint())
                        .put("owner", key.owner())
                        .put("sources", key.scope())
                        .put("restrictions", key.restrictions())
                        .build())
                .toList());
    }

    /** Rules, in their order. */
    public static Json rules(List<PolicyRule> rules) {
        return Json.array(rules.stream()
                .map(rule -> Json.object()
                        .put("match", rule.match())
                        .put("require", rule.require().lockWord())
                        .put("signers", Json.texts(rule.signers()))
                        .put("allowHosts", Json.texts(rule.allowHosts()))
                        .put("signedAfter", signedAfter(rule))
                        .build())
                .toList());
    }

    /** The day in words; empty if every day will do. */
    public static String signedAfter(PolicyRule rule) {
        return rule.signedAfter().equals(java.time.Instant.MIN)
                ? ""
                : rule.signedAfter().toString();
    }
}
