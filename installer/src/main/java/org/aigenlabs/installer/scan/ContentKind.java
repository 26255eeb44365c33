package org.aigenlabs.installer.scan;

import java.util.Locale;
import java.util.Set;

/** What a file is to the content scanner. */
enum ContentKind {
    PROSE,
    SCRIPT,
    DATA,
    BINARY;

    private static final Set<String> PROSE_ENDS = Set.of("md", "txt", "mdx", "rst", "");
    private static final Set<String> DATA_ENDS =
            Set.of("json", "yaml", "yml", "toml", "ini", "cfg", "env", "xml", "csv", "svg", "html", "css", "lock");
    private static final int LOOKED_AT = 8_192;

    static ContentKind of(String path, byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return BINARY;
            }
        }
        if (bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!') {
            return SCRIPT;
        }
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String end = name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1);
        if (PROSE_ENDS.contains(end)) {
            return PROSE;
        }
        return DATA_ENDS.contains(end) ? DATA : SCRIPT;
    }
}
