package org.aigenlabs.schema.yaml;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** Why a YAML file is refused: every kind is an error. */
public enum YamlProblem implements ProblemKind {
    TOO_LARGE("yaml.too-large", "The file has more bytes than a file of its kind may have."),
    NOT_UTF8("yaml.not-utf8", "The file holds bytes that are not UTF-8."),
    CONTROL_CHARACTER("yaml.control-character", "The text holds a control character or a line break of its own kind."),
    SYNTAX("yaml.syntax", "The text is not YAML."),
    ANCHOR("yaml.anchor", "An anchor (`&name`) stands where anchors are not allowed."),
    ALIAS("yaml.alias", "An alias (`*name`) stands where aliases are not allowed, or refers to no anchor."),
    ALIAS_CYCLE("yaml.alias-cycle", "An alias lies inside the very value that it refers to."),
    ALIAS_BOMB("yaml.alias-bomb", "The aliases, written out, would make more values than a file may have."),
    TAG("yaml.tag", "A tag (`!name`) stands where tags are not allowed."),
    MERGE_KEY("yaml.merge-key", "A merge key (`<<`) is not allowed here, or merges something that is no mapping."),
    TOO_DEEP("yaml.too-deep", "Lists and mappings are nested too deeply."),
    TOO_MANY_EVENTS("yaml.too-many-events", "The file holds too many values."),
    MANY_DOCUMENTS("yaml.many-documents", "The file holds a second document behind `---`."),
    DUPLICATE_KEY(
            "yaml.duplicate-key", "A mapping holds the same key twice, or two keys that only Unicode tells apart."),
    COMPLEX_KEY("yaml.complex-key", "A key is itself a list or a mapping.");

    private final String id;
    private final String meaning;

    YamlProblem(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
