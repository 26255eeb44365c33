package org.aigenlabs.schema.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of an environment variable tells: whether it is well-formed, dangerous, or that of a secret. */
final class EnvName {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,127}");

    /** Variables that change which programs run, what they load, or where they connect. */
    private static final Set<String> DANGEROUS = Set.of(
            "PATH",
            "HOME",
            "IFS",
            "ENV",
            "BASH_ENV",
            "BASHOPTS",
            "SHELLOPTS",
            "PROMPT_COMMAND",
            "PS4",
            "CDPATH",
            "CLASSPATH",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "_JAVA_OPTIONS",
            "NODE_OPTIONS",
            "NODE_PATH",
            "PERL5LIB",
            "PERL5OPT",
            "RUBYLIB",
            "RUBYOPT",
            "GCONV_PATH",
            "AIGENLABS_HOME");

    private static final List<String> DANGEROUS_PREFIXES = List.of("LD_", "DYLD_", "GIT_", "SSH_", "PYTHON");
    private static final String PROXY = "_PROXY";

    /** Words that, between underscores, make a name that of a secret. */
    private static final Set<String> SECRET_WORDS = Set.of(
            "KEY",
            "APIKEY",
            "TOKEN",
            "SECRET",
            "SECRETS",
            "PASSWORD",
            "PASSWD",
            "PASSPHRASE",
            "PASS",
            "PWD",
            "PAT",
            "AUTH",
            "BEARER",
            "COOKIE",
            "CREDENTIAL",
            "CREDENTIALS",
            "PRIVATE",
            "DSN",
            "WEBHOOK");

    private EnvName() {}

    /** Whether a variable of this name may stand in a {@code .env}. */
    static boolean isWellFormed(String name) {
        return FORM.matcher(name).matches();
    }

    /**
     * Whether setting a variable of this name could do harm. Case does not count: some systems and programs
     * ({@code http_proxy}) do not mind it either.
     */
    static boolean isDangerous(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        return breaksOut(name)
                || DANGEROUS.contains(upper)
                || DANGEROUS_PREFIXES.stream().anyMatch(upper::startsWith)
                || upper.endsWith(PROXY);
    }

    /** Whether the name, written into a {@code .env}, would set some other variable. */
    static boolean breaksOut(String name) {
        return name.indexOf('=') >= 0 || !isOneLine(name) || name.chars().anyMatch(Character::isISOControl);
    }

    /** Whether {@code text} holds none of the characters that some reader takes for the end of a line. */
    static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029');
    }

    /** Whether the value is probably one to hide. */
    static boolean soundsSecret(String name) {
        return List.of(name.split("_", -1)).stream().anyMatch(SECRET_WORDS::contains);
    }
}
