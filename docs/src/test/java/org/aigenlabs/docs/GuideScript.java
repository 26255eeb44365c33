package org.aigenlabs.docs;

import org.jspecify.annotations.Nullable;

/**
 * The script that a page of the guide is: the blocks marked {@code console} and the comments that begin with {@code script},
 * each on the line where the page has it; then the blocks marked {@code yaml FILE}, as files.
 */
final class GuideScript {
    private static final String CONSOLE = "```console";
    private static final String HIDDEN = "<!-- script";
    private static final String FILE = "```yaml ";

    private final StringBuilder commands = new StringBuilder();
    private final StringBuilder files = new StringBuilder();
    private @Nullable StringBuilder into;

    private GuideScript() {}

    static String of(String page) {
        GuideScript script = new GuideScript();
        page.lines().forEach(script::line);
        return script.commands.append(script.files).toString();
    }

    private void line(String line) {
        boolean content = into != null && !line.equals("```") && !line.equals("-->");
        if (content && into == files) {
            files.append(line).append('\n');
        }
        commands.append(content && into == commands ? line : "").append('\n');
        if (!content) {
            into = begun(line);
        }
    }

    private @Nullable StringBuilder begun(String line) {
        if (line.startsWith(FILE)) {
            return files.append("-- ").append(line.substring(FILE.length())).append(" --\n");
        }
        return line.equals(CONSOLE) || line.equals(HIDDEN) ? commands : null;
    }
}
