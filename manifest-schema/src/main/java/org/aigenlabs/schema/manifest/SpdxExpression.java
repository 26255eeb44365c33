package org.aigenlabs.schema.manifest;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A licence expression: {@code MIT OR (Apache-2.0 WITH LLVM-exception)}.
 *
 * <p>By the SPDX specification 2.3, annex D, but for the case of ids and operators, which must be the proper one here so
 * that a hint can say so.
 */
final class SpdxExpression {
    private static final Pattern TOKENS = Pattern.compile("[()]|[^\\s()]+");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");
    private static final int LONGEST = 256;

    private SpdxExpression() {}

    /** Whether {@code text} keeps the grammar and names only what is on the list. */
    static boolean isWellFormed(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int open = 0;
        Expected expected = Expected.LICENSE;
        for (String token : tokens(text)) {
            open += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            expected = after(token, expected);
            if (open < 0 || expected == Expected.NOTHING) {
                return false;
            }
        }
        return open == 0 && (expected == Expected.OPERATOR || expected == Expected.OPERATOR_OR_WITH);
    }

    private enum Expected {
        LICENSE,
        EXCEPTION,
        OPERATOR,
        OPERATOR_OR_WITH,
        /** The grammar is broken. */
        NOTHING
    }

    private static Expected after(String token, Expected expected) {
        return switch (expected) {
            case LICENSE ->
                token.equals("(") ? Expected.LICENSE : isLicense(token) ? Expected.OPERATOR_OR_WITH : Expected.NOTHING;
            case EXCEPTION -> isProper(token, SpdxList.exceptions()) ? Expected.OPERATOR : Expected.NOTHING;
            case OPERATOR -> afterLicense(token);
            case OPERATOR_OR_WITH -> token.equals("WITH") ? Expected.EXCEPTION : afterLicense(token);
            case NOTHING -> Expected.NOTHING;
        };
    }

    private static Expected afterLicense(String token) {
        return switch (token) {
            case "AND", "OR" -> Expected.LICENSE;
            case ")" -> Expected.OPERATOR;
            default -> Expected.NOTHING;
        };
    }

    private static boolean isLicense(String token) {
        String bare = token.endsWith("+") ? token.substring(0, token.length() - 1) : token;
        return isProper(bare, SpdxList.licenses()) || REFERENCE.matcher(token).matches();
    }

    private static boolean isProper(String token, SpdxList list) {
        return list.find(token).filter(token::equals).isPresent();
    }

    /** The same expression with ids and operators as they should be written. */
    static String respelled(String text) {
        String spaced = tokens(text).stream().map(SpdxExpression::proper).collect(Collectors.joining(" "));
        return spaced.replace("( ", "(").replace(" )", ")");
    }

    private static String proper(String token) {
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "and", "or", "with" -> token.toUpperCase(Locale.ROOT);
            default ->
                SpdxList.licenses()
                        .find(token)
                        .or(() -> SpdxList.exceptions().find(token))
                        .orElse(token);
        };
    }

    private static List<String> tokens(String text) {
        return TOKENS.matcher(text).results().map(MatchResult::group).toList();
    }
}
