package org.aigenlabs.installer.scan;

import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** A rule of the content scanner, as data: what is looked for, where, and what is said of it. */
public enum ContentRule implements ProblemKind {
    PIPE_TO_SHELL(
            "content.pipe-to-shell",
            Severity.ERROR,
            "Something is downloaded and run at once, by a script, a job or a setting.",
            "have it downloaded, looked at and kept beside the script instead",
            Set.of(ContentKind.SCRIPT, ContentKind.DATA),
            List.of("curl", "wget", "iwr", "irm", "invoke-webrequest", "invoke-restmethod"),
            Patterns.PIPE_TO_SHELL),
    PIPE_TO_SHELL_TOLD(
            "content.pipe-to-shell-told",
            Severity.WARNING,
            "A text tells to download something and run it at once.",
            "look at what the address holds before you let an agent follow this",
            Set.of(ContentKind.PROSE),
            List.of("curl", "wget", "iwr", "irm", "invoke-webrequest", "invoke-restmethod"),
            Patterns.PIPE_TO_SHELL),
    ENCODED_COMMAND(
            "content.encoded-command",
            Severity.ERROR,
            "A command or a program is hidden in an encoding and run from it.",
            "ask its author for the plain text of it",
            Set.of(ContentKind.SCRIPT, ContentKind.DATA, ContentKind.PROSE),
            List.of("base64", "b64decode", "atob(", "-enc", "xxd"),
            "(?:base64\\s+(?:-d|-D|--decode)|xxd\\s+-r)[^\\n]{0,200}\\|\\s*(?:sudo\\s+)?(?:ba|z|da|k)?sh\\b"
                    + "|(?:exec|eval|compile|system)\\s*\\(\\s*[^\\n]{0,80}(?:b64decode|atob\\()"
                    + "|(?:powershell|pwsh)[^\\n]{0,80}\\s-enc(?:odedcommand)?\\s+[a-z0-9+/=]{16}"
                    + "|eval\\s+\\$\\([^\\n]{0,200}base64\\s+(?:-d|--decode)"),
    ENCODED_BLOB(
            "content.encoded-blob",
            Severity.WARNING,
            "A long run of encoded text stands where people cannot read what an agent can.",
            "ask its author what it is",
            Set.of(ContentKind.PROSE, ContentKind.DATA),
            List.of(),
            ""),
    IGNORE_INSTRUCTIONS(
            "content.ignore-instructions",
            Severity.ERROR,
            "A text tells the agent to ignore what it was told before.",
            "read the text around it; a distribution has no reason to say so",
            Set.of(ContentKind.PROSE, ContentKind.DATA),
            List.of("ignore", "disregard", "forget"),
            "(?:^|[^\\x22'`\\x{201c}\\x{2018}*a-z-] ?)(?:ignore|disregard|forget)\\s+(?:all\\s+|any\\s+|every\\s+)?(?:of\\s+)?"
                    + "(?:the\\s+|your\\s+|my\\s+)?(?:previous|prior|above|earlier|preceding|foregoing)\\s+"
                    + "(?:instruction|prompt|rule|direction|guideline|message|command)"),
    SENDS_CREDENTIALS(
            "content.sends-credentials",
            Severity.ERROR,
            "A file with credentials is read in one breath with something that sends.",
            "do not install this unless you know exactly why it does so",
            Set.of(ContentKind.SCRIPT, ContentKind.DATA, ContentKind.PROSE),
            Patterns.CREDENTIAL_WORDS,
            "(?:curl|wget|\\bnc\\b|netcat|upload|exfiltrat|\\bsend\\b|\\bpost\\b|requests\\.|http://|https://)[^\\n]{0,300}"
                    + Patterns.CREDENTIAL_FILE
                    + "|" + Patterns.CREDENTIAL_FILE
                    + "[^\\n]{0,300}(?:\\|\\s*(?:curl|wget|nc\\b)|upload|exfiltrat|\\bsend (?:it|them|the)|\\bpost (?:it|them|the))"),
    READS_CREDENTIALS(
            "content.reads-credentials",
            Severity.WARNING,
            "A text or script tells to read a file that holds credentials.",
            "make sure that it needs them",
            Set.of(ContentKind.SCRIPT, ContentKind.DATA, ContentKind.PROSE),
            Patterns.CREDENTIAL_WORDS,
            "(?:\\bcat\\b|\\bread\\b|\\bopen\\b|\\bprint\\b|\\bcopy\\b|\\bcp\\b|\\binclude\\b|\\bgrep\\b|\\bbase64\\b)[^\\n]{0,120}"
                    + Patterns.CREDENTIAL_FILE),
    UNPINNED_RUN(
            "content.unpinned-run",
            Severity.WARNING,
            "A package is fetched and run in whatever version there is on that day.",
            "name a version: `npx -y name@1.2.3`, `uvx name==1.2.3`",
            Set.of(ContentKind.SCRIPT, ContentKind.PROSE),
            List.of("npx ", "bunx ", "uvx ", "docker run"),
            "(?:^|[\\s(;&|])(?:npx|bunx|uvx)\\s+(?:-y\\s+|--yes\\s+)*@?[a-z0-9][\\w./-]*(?:@latest)?(?:[\\s;&|)]|$)"
                    + "|docker\\s+run\\s[^\\n]{0,300}:latest\\b"),
    COMMENT_TO_AGENT(
            "content.comment-to-agent",
            Severity.ERROR,
            "A comment that people do not see tells the agent to hide or to send something.",
            "read the comment in the file itself",
            Set.of(ContentKind.PROSE),
            List.of("<!--"),
            "(?s)<!--.*?(?:do not (?:tell|mention|inform|reveal|show)|don.?t (?:tell|mention|inform|reveal|show)|secretly|without telling"
                    + "|never (?:tell|mention|inform) the user|ignore (?:all|any|previous|the above)|system prompt|exfiltrat"
                    + "|you must (?:run|send|read|fetch|execute))"),
    CONCEALMENT(
            "content.concealment",
            Severity.WARNING,
            "A text tells the agent to keep something from its user.",
            "read the text around it",
            Set.of(ContentKind.PROSE, ContentKind.DATA),
            List.of("the user", "your user"),
            "(?:do not|don.?t|never|without)\\s+(?:tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|alert(?:ing)?)\\s+(?:the|your) user"),
    PROGRAM(
            "content.program",
            Severity.ERROR,
            "A file is a compiled program (ELF, PE or Mach-O), which nobody can read.",
            "ask its author for the source of it",
            Set.of(ContentKind.BINARY),
            List.of(),
            "");

    private final String id;
    private final Severity severity;
    private final String meaning;
    private final String advice;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<ContentKind> kinds;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    private final String pattern;

    ContentRule(
            String id,
            Severity severity,
            String meaning,
            String advice,
            Set<ContentKind> kinds,
            List<String> words,
            String pattern) {
        this.id = id;
        this.severity = severity;
        this.meaning = meaning;
        this.advice = advice;
        this.kinds = kinds;
        this.words = words;
        this.pattern = pattern;
    }

    /** Texts that several rules share. */
    private static final class Patterns {
        static final String PIPE_TO_SHELL =
                "(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod)\\b[^\\n]{0,600}?\\|\\s*"
                        + "(?:sudo\\s+(?:-\\w+\\s+)*)?(?:/\\w+)*/?(?:(?:ba|z|da|k|fi|a)?sh|python[0-9.]*|perl|ruby|node|php|iex|invoke-expression)\\b"
                        + "|(?:sh|eval|source|iex|\\s\\.)\\s+(?:-c\\s+)?(?:\\$\\(|<\\(|\\(|`)\\s*(?:curl|wget|iwr|irm|invoke-webrequest)\\b";
        static final List<String> CREDENTIAL_WORDS = List.of(
                ".ssh/",
                "id_rsa",
                "id_ed25519",
                ".aws/",
                ".netrc",
                ".git-credentials",
                "/etc/shadow",
                ".gnupg",
                ".kube/config",
                ".docker/config",
                "wallet.dat",
                "login data",
                ".npmrc",
                ".pypirc",
                "auth.json");
        static final String CREDENTIAL_FILE =
                "(?:\\.ssh/id_\\w+(?:[^.\\w]|$)|\\bid_(?:rsa|ed25519)(?:[^.\\w]|$)|\\.aws/credentials|\\.netrc"
                        + "|\\.git-credentials|/etc/shadow|\\.gnupg/|\\.kube/config|\\.docker/config\\.json|wallet\\.dat|login data"
                        + "|\\.npmrc|\\.pypirc|\\bauth\\.json)";
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** What to do about it, one clause. */
    public String advice() {
        return advice;
    }

    /** The kinds of files that it is about. */
    Set<ContentKind> kinds() {
        return kinds;
    }

    /** In small letters: one of them must occur for the rule to be tried; none if it always is. */
    List<String> words() {
        return words;
    }

    /** In the syntax of RE2, so that it is linear in what it is tried on. */
    String pattern() {
        return pattern;
    }
}
