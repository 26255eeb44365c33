package org.aigenlabs.resolver.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.schema.failure.SourceFailure;

/** The remote that the user's {@code url.*.insteadOf} puts in the place of one; read as strictly as what a user types. */
final class Rewriting {
    private static final String SSH = "ssh://";

    private Rewriting() {}

    /** The remote to connect to. What is kept and shown of a source stays the one that was written. */
    static Remote effective(Remote written, UserGitConfig git) {
        for (String spelling : spellings(written)) {
            String other = git.insteadOf(spelling);
            if (!other.equals(spelling)) {
                return read(written, other);
            }
        }
        return written;
    }

    /** As it is kept, and in the short form of SSH, in which rules are mostly written. */
    private static List<String> spellings(Remote written) {
        List<String> spellings = new ArrayList<>(List.of(written.url()));
        String rest = written.url().startsWith(SSH) ? written.url().substring(SSH.length()) : "";
        int slash = rest.indexOf('/');
        if (slash > 0 && rest.indexOf('@') > 0 && rest.substring(0, slash).indexOf(':') < 0) {
            spellings.add(rest.substring(0, slash) + ":" + rest.substring(slash + 1));
        }
        return spellings;
    }

    private static Remote read(Remote written, String other) {
        Path nowhere = Path.of("/");
        SourceAddress address = new SourceParser(nowhere, nowhere, _ -> false).parse(other);
        boolean plain = address.path().isEmpty() && address.wanted() instanceof Wanted.Head;
        if (plain && address.location() instanceof Remote remote) {
            return remote;
        }
        throw new SourceFailure(
                "cannot fetch `" + written.url() + "`: a rule `insteadOf` in your git configuration leads to something "
                        + "else, expected a URL over https or SSH",
                "`git config --global --get-regexp url` shows the rules");
    }
}
