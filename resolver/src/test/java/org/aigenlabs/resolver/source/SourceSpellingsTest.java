package org.aigenlabs.resolver.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.UsageFailure;
import org.junit.jupiter.api.Test;

/** Runs {@code sources.txt}: lines {@code > source and options}, each followed by the outcome it must have. */
class SourceSpellingsTest {
    private static final SourceParser PARSER =
            new SourceParser(Path.of("/srv/agents"), Path.of("/home/me"), _ -> false);
    private static final Pattern OPTION = Pattern.compile(" --(ref|path) '([^']*)'| --(allow-http)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u\\{([0-9a-f]+)}");

    @Test
    void everySpellingMeansWhatTheListSays() throws IOException {
        List<String> expected = lines();
        List<String> actual = new ArrayList<>();
        for (String line : expected) {
            if (line.isBlank() || line.startsWith("#")) {
                actual.add(line);
            } else if (line.startsWith("> ")) {
                actual.add(line);
                actual.addAll(outcome(line.substring(2)));
            }
        }
        assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
    }

    @Test
    void theListIsLong() throws IOException {
        assertThat(lines().stream().filter(line -> line.startsWith("> "))).hasSizeGreaterThan(150);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = SourceSpellingsTest.class.getResourceAsStream("sources.txt")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<String> outcome(String line) {
        String ref = "";
        String path = "";
        Matcher option = OPTION.matcher(line);
        while (option.find()) {
            ref = "ref".equals(option.group(1)) ? unescaped(option.group(2)) : ref;
            path = "path".equals(option.group(1)) ? unescaped(option.group(2)) : path;
        }
        String source = unescaped(OPTION.matcher(line).replaceAll("").replaceAll("^'|'$", ""));
        try {
            return List.of(shown(PARSER.parse(source, new SourceOptions(ref, path, line.endsWith(" --allow-http")))));
        } catch (UsageFailure e) {
            List<String> told = new ArrayList<>(List.of("  ! " + e.getMessage()));
            e.hints().forEach(hint -> told.add("    hint: " + hint));
            return told;
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }

    private static String shown(SourceAddress address) {
        String path = address.path().isEmpty() ? "" : " path=" + address.path();
        String wanted = switch (address.wanted()) {
            case Wanted.Head _ -> "";
            case Wanted.Named(String text) -> " ref=" + text;
            case Wanted.WebPath(List<String> segments) -> " web=" + segments;
        };
        String login = address.location() instanceof SourceAddress.Remote remote
                        && !remote.credentials().isNone()
                ? " login=" + remote.credentials().user() + ":"
                        + remote.credentials().password()
                : "";
        return "  = " + address.location().url() + path + wanted + login;
    }
}
