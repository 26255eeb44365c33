package org.aigenlabs.installer.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** Where a profile names its bots: variables of {@code .env}, and settings below the name of a messenger. */
public final class BotTokens {
    /** The files besides {@code .env} that may hold one; JSON is read as the YAML that it is. */
    public static final Set<String> FILES = Set.of(ConfigFile.NAME, "gateway.json", "mcp.json");

    static final Pattern NAME = Pattern.compile(
            "(TELEGRAM|DISCORD|SLACK|WHATSAPP|SIGNAL)_([A-Z0-9_]*_)?(TOKEN|ACCOUNT|PHONE|NUMBER)(_ID)?");

    private BotTokens() {}

    /** Those that the {@code .env} {@code text} sets, in its order. */
    public static List<BotToken> in(EnvText text) {
        List<BotToken> found = new ArrayList<>();
        for (EnvText.Variable each : text.variables()) {
            Matcher name = NAME.matcher(each.name());
            if (name.matches()) {
                BotToken.Bot bot = new BotToken.Bot(name.group(1), each.value());
                found.add(new BotToken(bot, EnvSettings.NAME, KeyPath.of(each.name())));
            }
        }
        return found;
    }

    /** Those in {@code file}, one of {@link #FILES}, in its order; none if it cannot be read. */
    public static List<BotToken> in(String file, byte[] bytes) {
        return new ConfiguredBots(file).in(bytes);
    }

    /** All in {@code profile}; what is no file of its own, or cannot be read, has none. */
    public static List<BotToken> of(Disk disk, Path profile) {
        List<BotToken> found =
                new ArrayList<>(in(new EnvText(new String(bytes(disk, profile, EnvSettings.NAME), UTF_8))));
        FILES.stream().sorted().forEach(each -> found.addAll(in(each, bytes(disk, profile, each))));
        return found;
    }

    private static byte[] bytes(Disk disk, Path profile, String name) {
        Path file = profile.resolve(name);
        try {
            return disk.type(file) == EntryType.FILE ? disk.read(file, OwnFile.LARGEST) : new byte[0];
        } catch (EnvironmentFailure _) {
            // told by who needs the file
            return new byte[0];
        }
    }
}
