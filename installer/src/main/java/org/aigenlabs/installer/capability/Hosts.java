package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The hosts in a text that holds addresses, found by hand in one pass and without resolving anything. */
final class Hosts {
    private static final String MARK = "://";
    private static final String ENDS = "/?#\\ \t\r\n\"'<>`()|,;*";
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|0x[0-9a-f]+|\\[.*]");
    private static final Pattern HERE =
            Pattern.compile("localhost|.*\\.localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[::1]|host\\.docker\\.internal");

    private Hosts() {}

    /** Every host after a {@code ://}, in lower case, in order and without repeats; variables in it as written. */
    static List<String> in(String text) {
        Set<String> hosts = new LinkedHashSet<>();
        for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length())) {
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                String host = host(text, at + MARK.length());
                if (host.chars().anyMatch(Character::isLetterOrDigit)) {
                    hosts.add(host);
                }
            }
        }
        return new ArrayList<>(hosts);
    }

    /** The host of an address that may lack its scheme. */
    static List<String> ofAddress(String address) {
        String whole = address.strip();
        return whole.contains(MARK) ? in(whole) : in("x" + MARK + whole);
    }

    private static String host(String text, int from) {
        int end = from;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(from, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String whole = PORT.matcher(host).replaceFirst("");
        String bare = isOpen(whole) ? whole : whole.toLowerCase(Locale.ROOT);
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** Whether {@code host} is this machine. */
    static boolean isHere(String host) {
        return HERE.matcher(host).matches();
    }

    /** Whether {@code host} is only known once variables have values. */
    static boolean isOpen(String host) {
        return host.indexOf('$') >= 0;
    }

    /** {@code host} for people, with what makes it suspect. */
    static String words(String host) {
        if (isOpen(host)) {
            return "a host that the variables in " + host + " make up";
        }
        if (host.chars().anyMatch(each -> each > '~') || host.contains("xn--")) {
            return host + " (a name in other letters than a-z)";
        }
        return NUMBERS.matcher(host).matches() && !isHere(host) ? host + " (a bare address)" : host;
    }

    /** {@code address} for people: without a login and what follows the path. */
    static String shown(String address) {
        int start = address.indexOf(MARK);
        int from = start < 0 ? 0 : start + MARK.length();
        int end = from;
        while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String rest = address.substring(from, end);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        return address.substring(0, from)
                + authority.substring(authority.lastIndexOf('@') + 1)
                + (slash < 0 ? "" : rest.substring(slash));
    }
}
