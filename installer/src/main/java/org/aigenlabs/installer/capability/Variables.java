package org.aigenlabs.installer.capability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.json.Json;

/** The environment variables that a value mentions: {@code $NAME}, {@code ${NAME}}, {@code ${env:NAME}}. */
final class Variables {
    private static final Pattern MENTION = Pattern.compile("\\$(?:\\{\\s*(?:env:)?)?([A-Za-z_][A-Za-z0-9_]*)");

    private Variables() {}

    /** Their names, in the order in which they first occur. */
    static List<String> in(Json value) {
        Set<String> names = new LinkedHashSet<>();
        Values.allTexts(value).forEach(text -> {
            Matcher matcher = MENTION.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        });
        return List.copyOf(names);
    }
}
