package org.aigenlabs.schema.yaml;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.problem.Place;

/** Makes mappings of keys and values in turn: refuses a key given twice, resolves merge keys where they are allowed. */
final class YamlPairing {
    private static final String MERGE = "<<";

    private final boolean merges;
    private final YamlFindings findings;

    YamlPairing(boolean merges, YamlFindings findings) {
        this.merges = merges;
        this.findings = findings;
    }

    YamlMapping mapping(List<YamlNode> inTurn, Place place) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        List<YamlMapping> merged = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (int i = 0; i + 1 < inTurn.size(); i += 2) {
            switch (inTurn.get(i)) {
                case YamlScalar key -> {
                    checkNew(key, seen);
                    if (isMerge(key)) {
                        merged.addAll(merged(key, inTurn.get(i + 1)));
                    } else {
                        entries.add(new YamlMapping.Entry(key, inTurn.get(i + 1)));
                    }
                }
                case YamlSequence key -> complexKey(key);
                case YamlMapping key -> complexKey(key);
            }
        }
        // own keys win over merged ones, an earlier merged mapping over a later: yaml.org/type/merge.html
        for (YamlMapping from : merged) {
            for (YamlMapping.Entry entry : from.entries()) {
                if (seen.putIfAbsent(normal(entry.key()), entry.key().place()) == null) {
                    entries.add(entry);
                }
            }
        }
        return new YamlMapping(entries, place);
    }

    private void checkNew(YamlScalar key, Map<String, Place> seen) {
        Place before = seen.putIfAbsent(normal(key), key.place());
        if (before != null) {
            findings.add(
                    YamlProblem.DUPLICATE_KEY,
                    key.place(),
                    "key " + Excerpt.of(key.text()) + " again, expected it once: it stands in line " + before.line()
                            + " already",
                    "remove one of the two");
        }
    }

    private static String normal(YamlScalar key) {
        return Normalizer.normalize(key.text(), Normalizer.Form.NFC);
    }

    private static boolean isMerge(YamlScalar key) {
        return key.plain() && key.text().equals(MERGE);
    }

    private List<YamlMapping> merged(YamlScalar key, YamlNode value) {
        if (!merges) {
            return notMerged(key, "merge key `<<`, expected the keys themselves", "write the keys out");
        }
        List<YamlNode> sources = switch (value) {
            case YamlSequence list -> list.items();
            case YamlMapping mapping -> List.of(mapping);
            case YamlScalar scalar -> List.of(scalar);
        };
        List<YamlMapping> mappings = new ArrayList<>();
        for (YamlNode source : sources) {
            if (!(source instanceof YamlMapping mapping)) {
                return notMerged(key, "`<<` merges " + source.kindInWords() + ", expected a mapping", "");
            }
            mappings.add(mapping);
        }
        return mappings;
    }

    private List<YamlMapping> notMerged(YamlScalar key, String message, String hint) {
        findings.add(YamlProblem.MERGE_KEY, key.place(), message, hint);
        return List.of();
    }

    private void complexKey(YamlNode key) {
        findings.add(
                YamlProblem.COMPLEX_KEY,
                key.place(),
                "the key is " + key.kindInWords() + ", expected text",
                "put quotes around a text that begins with `{` or `[`");
    }
}
