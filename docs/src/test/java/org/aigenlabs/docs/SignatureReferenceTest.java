package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.fixtures.shared.SignedCase;
import org.aigenlabs.fixtures.shared.SignedHistories;
import org.aigenlabs.fixtures.shared.StricterVerdict;
import org.aigenlabs.resolver.trust.Armour;
import org.aigenlabs.resolver.trust.KnownKeys;
import org.aigenlabs.resolver.trust.SignatureVerifier;
import org.aigenlabs.resolver.trust.openpgp.PgpKeys;
import org.aigenlabs.resolver.trust.openpgp.PgpMalformed;
import org.aigenlabs.resolver.trust.ssh.AllowedSigners;
import org.aigenlabs.resolver.trust.ssh.RevokedKeys;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The page of signatures holds a row for each case of the generator of signed histories, as it was judged.
 *
 * <p>Other versions of git and gpg judge some cases otherwise, so the column that tells of git is what it was where the
 * page was written.
 */
@Tag("slow")
class SignatureReferenceTest {
    private static final Path PAGE = Path.of("reference", "signatures.md");
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final String HEAD = """
            # Signatures

            What becomes of each case of the generator of signed histories: commits and tags signed with gpg, ssh-keygen and
            gpgsm, and damaged afterwards. A test makes them, judges them, and holds this page to it.

            `git` accepts or refuses; a verdict of ours says more. *Stricter* is where git would take what we do not.

            | case | of | git | ours | compared | why |
            |---|---|---|---|---|---|
            """;

    private final SignedHistories histories = SignedHistories.make();

    @Test
    void holdsEveryCaseAsItWasJudged() throws IOException {
        List<String> rows = histories.cases().stream().map(this::row).toList();
        if (Boolean.getBoolean("aigenlabs.docs.update")) {
            Files.writeString(PAGE, HEAD + String.join("\n", rows) + "\n");
        }
        List<String> page = Files.readAllLines(PAGE).stream()
                .map(SignatureReferenceTest::withoutGit)
                .toList();
        assertThat(page)
                .containsAll(
                        rows.stream().map(SignatureReferenceTest::withoutGit).toList());
    }

    private static String withoutGit(String row) {
        String[] cells = row.split(" \\| ", -1);
        return cells.length < 5 ? row : cells[0] + cells[1] + cells[3];
    }

    private String row(SignedCase signed) {
        String ours = verdict(signed);
        boolean good = ours.startsWith("GOOD");
        boolean stricter = signed.gitAccepts() && !good;
        String why = StricterVerdict.of(signed.name())
                .map(StricterVerdict::why)
                .orElseGet(() -> stricter ? reason(ours) : "");
        return "| " + signed.what().replaceFirst(" \\((commit|tag)\\)$", "") + " | " + signed.kind() + " | "
                + (signed.gitAccepts() ? "accepts" : "refuses") + " | `" + ours + "` | "
                + (stricter ? "stricter" : "same") + " | " + why + " |";
    }

    private static String reason(String code) {
        return switch (code) {
            case "UNTRUSTED" -> "The key is known, but not for this source.";
            case "WEAK" -> "Who can afford it can make another text or key for this signature.";
            case "MALFORMED" -> "The text behind the signature is covered by nothing.";
            case "WRONG_TAG" -> "An old release passed off as a new one.";
            case "EXPIRED_KEY" -> "The key's time is over, whatever date the signature bears.";
            default -> throw new IllegalStateException("say in the page why `" + code + "` is stricter than git");
        };
    }

    private String verdict(SignedCase signed) {
        RevokedKeys revoked = signed.name().equals("ssh-revoked-list")
                ? RevokedKeys.parse(histories.trust("revoked-keys"))
                : RevokedKeys.NONE;
        KnownKeys keys =
                new KnownKeys(AllowedSigners.parse(histories.trust(signed.allowedSigners())), revoked, this::openPgp);
        SignatureVerifier verifier = new SignatureVerifier(keys, "example.invalid/signed-test", NOW);
        byte[] raw = histories.object(signed);
        return (signed.isTag() && !signed.rev().equals("lightweight")
                        ? verifier.verifyTag(raw, "refs/tags/" + signed.rev())
                        : verifier.verifyCommit(raw))
                .code();
    }

    private PgpKeys openPgp() {
        PgpKeys keys = new PgpKeys();
        for (String file : histories.keyFiles()) {
            Optional<String> elsewhere = Optional.of("elsewhere.invalid/*").filter(_ -> file.contains("untrusted"));
            Patterns sources = new Patterns(elsewhere.stream().toList());
            try {
                for (byte[] block : Armour.readAll(histories.trust(file), "PGP PUBLIC KEY BLOCK")) {
                    keys.add(block, sources);
                }
            } catch (PgpMalformed e) {
                throw new IllegalStateException(e);
            }
        }
        return keys;
    }
}
