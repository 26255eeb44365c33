package org.aigenlabs.resolver.source;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name or address of a host, as it is connected to: lower case, other scripts as punycode, IPv6 in brackets.
 *
 * @param text such as {@code example.com}, {@code 127.0.0.1}, {@code [::1]}
 */
record HostName(String text) {
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int LONGEST = 253;
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Pattern LOOKS_LIKE_HOST =
            Pattern.compile("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*\\.\\p{L}{2,}(:.*)?");

    /** Reads a name; nothing if no host can be called so. */
    static Optional<HostName> find(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return isIpv6(lower) ? Optional.of(new HostName(lower)) : Optional.empty();
        }
        String ascii = toAscii(lower);
        if (ascii.length() > LONGEST || !LABELS.matcher(ascii).matches()) {
            return Optional.empty();
        }
        // as browsers do: what ends in a number is an address, so 127.1 and 0x7f.1 are no names
        boolean badAddress =
                ENDS_IN_NUMBER.matcher(ascii).matches() && !IPV4.matcher(ascii).matches();
        return badAddress ? Optional.empty() : Optional.of(new HostName(ascii));
    }

    private static boolean isIpv6(String text) {
        if (!IPV6.matcher(text).matches()) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(text.substring(1, text.length() - 1)) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Empty where the name cannot be written in ASCII. */
    private static String toAscii(String name) {
        if (name.chars().allMatch(each -> each < FIRST_BEYOND_ASCII)) {
            return name;
        }
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether {@code text} can be taken for a host by a person: {@code example.com}, perhaps with a port. */
    static boolean looksLikeHost(String text) {
        return LOOKS_LIKE_HOST.matcher(text).matches();
    }

    /** Whether this is surely the same machine: {@code localhost}, 127/8 or {@code ::1}; no name is looked up. */
    boolean isLoopback() {
        if (text.equals("localhost")) {
            return true;
        }
        boolean address = text.startsWith("[") || IPV4.matcher(text).matches();
        return address && InetAddress.ofLiteral(text.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    }

    @Override
    public String toString() {
        return text;
    }
}
