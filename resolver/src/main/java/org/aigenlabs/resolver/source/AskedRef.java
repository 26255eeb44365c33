package org.aigenlabs.resolver.source;

import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.value.VersionRange;

/** Reads what stands behind {@code @} or {@code --ref}: the name of a ref, a commit, or a range of versions. */
final class AskedRef {
    private static final String RANGE_HINT = "a range begins with `^`, `~`, `<`, `=` or `>`, as in `@^1.2`";

    private AskedRef() {}

    /** Reads {@code text}; none if it is empty. */
    static Wanted read(String text) {
        if (text.isEmpty() || text.equals("HEAD")) {
            return new Wanted.Head();
        }
        if (VersionRange.looksLikeRange(text)) {
            VersionRange.parse(text)
                    .orThrow(bad -> Refusal.ofPart("the range `" + text + "`", "it cannot be read", bad.expected()));
            return new Wanted.Named(text.strip());
        }
        return new Wanted.Named(checked(text));
    }

    /** {@code text} if it keeps git's rules for names of refs. */
    static String checked(String text) {
        RefName.problem(text).ifPresent(problem -> {
            String what = "the ref `" + text + "`";
            String expected = "a tag, branch, commit or range";
            throw text.matches(".*[\\^~*<>= ].*")
                    ? Refusal.ofPart(what, problem, expected, RANGE_HINT)
                    : Refusal.ofPart(what, problem, expected);
        });
        return text;
    }
}
