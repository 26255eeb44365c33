package org.aigenlabs.installer.capability;

import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.value.TreePath;

/** Where the variables of one entry could go: to every host that the entry names. */
final class KeyFlows {
    private static final Set<String> HARMLESS =
            Set.of("HOME", "PWD", "USER", "PATH", "TMPDIR", "LANG", "SHELL", "LOGNAME", "HOSTNAME");

    private KeyFlows() {}

    /** A power for each variable and host. */
    static List<Power> of(TreePath origin, List<String> variables, List<String> hosts) {
        return variables.stream()
                .filter(variable -> !HARMLESS.contains(variable))
                .flatMap(variable -> hosts.stream()
                        .filter(host -> !Hosts.isOpen(host) || !host.contains(variable))
                        .map(host -> flow(origin, variable, host)))
                .toList();
    }

    private static Power flow(TreePath origin, String variable, String host) {
        List<String> own =
                Services.ofVariable(variable).map(Services.Service::hosts).orElse(List.of());
        boolean elsewhere = !own.isEmpty()
                && !Hosts.isHere(host)
                && Services.ofVariable(variable).stream().noneMatch(service -> service.owns(host));
        String words = "`" + variable + "` could reach " + Hosts.words(host)
                + (elsewhere ? ", which is no host of its own (" + own.getFirst() + ")" : "");
        PowerKind kind = elsewhere ? PowerKind.KEY_ELSEWHERE : PowerKind.KEY_FLOW;
        return Power.reaching(kind, variable + " > " + host, words, origin, host);
    }
}
