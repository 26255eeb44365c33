package org.aigenlabs.resolver.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.resolver.trust.rule.PolicyRule;
import org.aigenlabs.resolver.trust.rule.TrustPolicy;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.yaml.YamlLimits;
import org.aigenlabs.schema.yaml.YamlMapping;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlReader;
import org.aigenlabs.schema.yaml.YamlReading;
import org.aigenlabs.schema.yaml.YamlScalar;
import org.aigenlabs.schema.yaml.YamlSequence;

/** Reads {@code trust/policy.yaml}; whatever is not understood makes the whole policy unreadable. */
final class PolicyReader {
    private static final String FILE = "policy.yaml";

    private PolicyReader() {}

    /** Something that is not understood, as half a sentence. */
    private static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(YamlNode where, String what) {
            super(where.place() + ": " + what);
        }

        NotUnderstood(YamlNode where, String what, Throwable cause) {
            super(where.place() + ": " + what, cause);
        }
    }

    static TrustPolicy read(byte[] bytes) {
        try {
            return switch (YamlReader.read(bytes, FILE, YamlLimits.MANIFEST)) {
                case YamlReading.Empty _ -> TrustPolicy.NONE;
                case YamlReading.Refused refused -> {
                    var first = refused.problems().getFirst();
                    yield unreadable(first.place() + ": " + first.message());
                }
                case YamlReading.Read(YamlNode root) -> new TrustPolicy(rules(root), "");
            };
        } catch (NotUnderstood e) {
            return unreadable(String.valueOf(e.getMessage()));
        }
    }

    static TrustPolicy unreadable(String why) {
        return new TrustPolicy(List.of(), why);
    }

    private static List<PolicyRule> rules(YamlNode root) throws NotUnderstood {
        List<PolicyRule> rules = new ArrayList<>();
        for (YamlMapping.Entry entry : mapping(root).entries()) {
            if (!entry.key().text().equals("rules")) {
                throw new NotUnderstood(entry.key(), "`" + entry.key().text() + "` is unknown, expected `rules`");
            }
            for (YamlNode rule : sequence(entry.value()).items()) {
                rules.add(rule(mapping(rule)));
            }
        }
        return rules;
    }

    private static PolicyRule rule(YamlMapping fields) throws NotUnderstood {
        String match = "";
        TrustLevel require = TrustLevel.NOT_CHECKED;
        List<String> signers = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        Instant signedAfter = Instant.MIN;
        for (YamlMapping.Entry field : fields.entries()) {
            switch (field.key().text()) {
                case "match" -> match = text(field.value());
                case "require" -> require = level(field.value());
                case "signedAfter" -> signedAfter = day(field.value());
                case "signers" -> texts(field.value(), signers);
                case "allowHosts" -> texts(field.value(), hosts);
                default ->
                    throw new NotUnderstood(
                            field.key(),
                            "`" + field.key().text()
                                    + "` is unknown, expected `match`, `require`, `signers`, `allowHosts`"
                                    + " or `signedAfter`");
            }
        }
        if (match.isEmpty()) {
            throw new NotUnderstood(fields, "the rule has no `match`");
        }
        return new PolicyRule(match, require, signers, hosts, signedAfter);
    }

    private static void texts(YamlNode list, List<String> into) throws NotUnderstood {
        for (YamlNode each : sequence(list).items()) {
            into.add(text(each));
        }
    }

    private static TrustLevel level(YamlNode node) throws NotUnderstood {
        String word = text(node);
        TrustLevel level = TrustLevel.ofLockWord(word);
        if (level == TrustLevel.NOT_CHECKED) {
            throw new NotUnderstood(
                    node, "`" + word + "` is no level, expected `unsigned`, `pinned`, `trusted` or `introduced`");
        }
        return level;
    }

    private static Instant day(YamlNode node) throws NotUnderstood {
        try {
            return LocalDate.parse(text(node)).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new NotUnderstood(node, "`" + text(node) + "` is no day, expected `YYYY-MM-DD`", e);
        }
    }

    private static YamlMapping mapping(YamlNode node) throws NotUnderstood {
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        throw new NotUnderstood(node, "there is " + node.kindInWords() + ", expected a mapping");
    }

    private static YamlSequence sequence(YamlNode node) throws NotUnderstood {
        if (node instanceof YamlSequence sequence) {
            return sequence;
        }
        throw new NotUnderstood(node, "there is " + node.kindInWords() + ", expected a list");
    }

    private static String text(YamlNode node) throws NotUnderstood {
        if (node instanceof YamlScalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw new NotUnderstood(node, "there is " + node.kindInWords() + ", expected a text");
    }
}
