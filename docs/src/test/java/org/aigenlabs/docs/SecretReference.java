package org.aigenlabs.docs;

import org.aigenlabs.installer.scan.SecretKinds;

/** The page of secrets: what keeps a profile from being published or exported. */
final class SecretReference {
    private SecretReference() {}

    static String render() {
        StringBuilder page = new StringBuilder("""
                # Secrets

                What `profile check`, `profile publish` and `profile export` look for, in contents, in names and in messages. A key is
                its beginning and as many characters behind it as its provider gives out; examples that repeat one character are passed
                over, and so are addresses of this machine and of names reserved for examples. What is only told does not stop a release.

                | id | begins | what it is | |
                |---|---|---|---|
                """);
        SecretKinds.all()
                .forEach(kind -> page.append("| `")
                        .append(kind.id())
                        .append("` | ")
                        .append(kind.begins().isEmpty() ? "" : "`" + kind.begins() + "`")
                        .append(" | ")
                        .append(kind.what())
                        .append(" | ")
                        .append(kind.stops() ? "" : "told")
                        .append(" |\n"));
        return page.toString();
    }
}
