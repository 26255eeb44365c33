package org.aigenlabs.installer.capability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services that are known here: their names as providers, their variables, and the hosts that are their own. */
final class Services {
    private static final String TABLE = "services.tsv";
    private static final int COLUMNS = 3;
    private static final List<Service> ALL = load();

    /** One line of the table. */
    record Service(List<String> providers, List<String> variables, List<String> hosts) {
        boolean owns(String host) {
            return hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
        }
    }

    private Services() {}

    /** The service whose key {@code variable} is. */
    static Optional<Service> ofVariable(String variable) {
        return ALL.stream().filter(each -> each.variables().contains(variable)).findFirst();
    }

    /** The service that a configuration calls {@code provider}. */
    static Optional<Service> ofProvider(String provider) {
        String folded = provider.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(each -> each.providers().contains(folded)).findFirst();
    }

    /** Whether any known provider of models owns {@code host}. */
    static boolean isProviderHost(String host) {
        return ALL.stream().anyMatch(each -> !each.providers().isEmpty() && each.owns(host));
    }

    private static List<Service> load() {
        try (InputStream in = Services.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + TABLE);
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", COLUMNS))
                    .map(cells -> new Service(words(cells[0]), words(cells[1]), words(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .toList();
    }
}
