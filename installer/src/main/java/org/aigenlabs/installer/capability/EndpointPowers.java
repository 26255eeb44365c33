package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonArray;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.value.TreePath;

/** The addresses in a configuration to which an agent sends its prompts, and the keys that go with them. */
final class EndpointPowers {
    private static final Set<String> KEYS =
            Set.of("base_url", "baseurl", "api_base", "apibase", "api_url", "api_base_url", "monitor_url", "proxy");
    private static final Set<String> NOT_HERE = Set.of("mcp_servers", "mcpservers", "servers");
    private static final Set<String> ANY = Set.of("", "auto", "custom");

    private final TreePath origin;
    private final List<Power> found = new ArrayList<>();

    private EndpointPowers(TreePath origin) {
        this.origin = origin;
    }

    static List<Power> in(TreePath origin, Json root) {
        EndpointPowers powers = new EndpointPowers(origin);
        powers.walk("", "", root);
        return powers.found;
    }

    private void walk(String path, String key, Json value) {
        if (value instanceof JsonArray(List<Json> items)) {
            items.forEach(item -> walk(path, key, item));
        } else if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                String folded = name.toLowerCase(Locale.ROOT);
                String here = path.isEmpty() ? name : path + "." + name;
                if (KEYS.contains(folded)) {
                    Values.texts(object, name)
                            .forEach(address -> endpoint(here, provider(object, key), address, object));
                } else if (!NOT_HERE.contains(folded)) {
                    walk(here, name, member);
                }
            });
        }
    }

    /** Whose address it is: what the entry says, else its own name. */
    private static String provider(JsonObject entry, String key) {
        String said = Values.text(entry, "provider");
        String named = said.isEmpty() ? Values.text(entry, "name") : said;
        return (named.isEmpty() ? key : named).toLowerCase(Locale.ROOT);
    }

    private void endpoint(String path, String provider, String address, JsonObject entry) {
        Optional<Services.Service> service = Services.ofProvider(provider);
        Set<String> variables = new LinkedHashSet<>(Variables.in(entry));
        service.map(Services.Service::variables)
                .filter(own -> own.stream().noneMatch(variables::contains))
                .ifPresent(own -> variables.add(own.getFirst()));
        List<String> hosts = Hosts.ofAddress(address);
        for (String host : hosts) {
            boolean open = ANY.contains(provider) || service.isEmpty();
            boolean own = Hosts.isHere(host)
                    || (open ? Services.isProviderHost(host) : service.get().owns(host));
            String words = "`" + path + "` sends prompts and keys to " + Hosts.words(host)
                    + (own ? "" : ", which is no host of " + (service.isEmpty() ? "a known provider" : provider));
            found.add(
                    Power.reaching(own ? PowerKind.ENDPOINT : PowerKind.ENDPOINT_ELSEWHERE, path, words, origin, host));
        }
        found.addAll(KeyFlows.of(origin, List.copyOf(variables), hosts));
    }
}
