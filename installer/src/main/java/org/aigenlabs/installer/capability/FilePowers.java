package org.aigenlabs.installer.capability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/** What a single file brings by its place and its text: code that is loaded, links, hidden characters. */
final class FilePowers {
    private static final Set<String> LOADED = Set.of("plugins", "hooks", "agent-hooks", "extensions");
    private static final Set<String> PROSE = Set.of(".md", ".txt", ".mdx", ".rst");
    private static final Pattern INLINE_SHELL = Pattern.compile("(?:^|[\\s(])!`([^`\\n]{1,400})`");
    private static final int LOOKED_AT = 8_192;

    private FilePowers() {}

    /** Whether {@code file} lies where an agent loads code by itself. */
    static boolean isLoaded(TreePath path) {
        int slash = path.text().indexOf('/');
        return slash > 0 && LOADED.contains(TreePath.fold(path.text().substring(0, slash))) && !isProse(path);
    }

    static Power loaded(TreeFile file) {
        return new Power(
                PowerKind.LOADED_CODE,
                file.path().text(),
                "loads `" + file.path() + "` by itself",
                file.path(),
                PowerTarget.NONE,
                file.blob().hex());
    }

    static Power script(TreePath path) {
        return Power.of(PowerKind.SCRIPT, path.text(), "brings `" + path + "`, which can be run", path);
    }

    /** What the text of {@code path} brings. */
    static List<Power> inText(TreePath path, byte[] bytes) {
        List<Power> found = new ArrayList<>();
        if (isBinary(bytes)) {
            return found;
        }
        String hidden = HiddenText.words(bytes);
        if (!hidden.isEmpty()) {
            found.add(Power.of(PowerKind.HIDDEN_TEXT, path.text(), "`" + path + "` hides " + hidden, path));
        }
        if (isProse(path)) {
            String text = new String(bytes, UTF_8);
            Hosts.in(text).stream()
                    .filter(host -> !Hosts.isOpen(host) && !Hosts.isHere(host))
                    .forEach(host -> found.add(
                            Power.reaching(PowerKind.LINK, host, "mentions " + Hosts.words(host), path, host)));
            if (path.folded().endsWith("/skill.md") && text.contains("!`")) {
                inlineShell(path, text, found);
            }
        }
        return found;
    }

    private static void inlineShell(TreePath path, String text, List<Power> found) {
        Matcher matcher = INLINE_SHELL.matcher(text);
        while (matcher.find()) {
            String command = matcher.group(1);
            found.add(Power.of(
                    PowerKind.LOADED_CODE,
                    path + ": " + command,
                    "`" + path + "` has a command in its text: " + Excerpt.of(command),
                    path));
        }
    }

    private static boolean isProse(TreePath path) {
        String name = path.folded();
        return PROSE.stream().anyMatch(name::endsWith);
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
