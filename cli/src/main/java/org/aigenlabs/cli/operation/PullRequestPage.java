package org.aigenlabs.cli.operation;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pages of known hosts on which a fork is made and a branch is handed in. Pure. */
final class PullRequestPage {
    private static final Pattern SCP = Pattern.compile("[^/@]+@([^/:]+):/?(.+)");

    private PullRequestPage() {}

    /** The hosts whose pages are known. */
    private enum Kind {
        GITHUB,
        GITLAB,
        GITEA
    }

    /** A repository on such a host; {@code owner} holds groups, too. */
    private record Place(Kind kind, String host, String owner, String name) {
        String page() {
            return "https://" + host + "/" + owner + "/" + name;
        }
    }

    /**
     * Where the branch of a fork is handed in; empty for another host.
     *
     * @param upstream the author's repository, as in the lock
     * @param fork the user's
     * @param base the branch that it is for
     */
    static String of(String upstream, String fork, String base, String branch) {
        @Nullable Place to = place(upstream).orElse(null);
        @Nullable Place from = place(fork).orElse(null);
        if (to == null || from == null || !to.host().equals(from.host())) {
            return "";
        }
        boolean same = to.equals(from);
        String compare = to.page() + "/compare/" + encoded(base) + "...";
        return switch (to.kind()) {
            case GITHUB ->
                compare + (same ? "" : from.owner() + ":" + from.name() + ":") + encoded(branch) + "?expand=1";
            case GITLAB -> from.page() + "/-/merge_requests/new?merge_request%5Bsource_branch%5D=" + encoded(branch);
            case GITEA ->
                compare
                        + (same ? "" : from.owner() + (to.name().equals(from.name()) ? "" : "/" + from.name()) + ":")
                        + encoded(branch);
        };
    }

    /** Where a fork is made; empty for another host. */
    static String fork(String upstream) {
        return place(upstream)
                .map(place -> place.page() + (place.kind() == Kind.GITLAB ? "/-/forks/new" : "/fork"))
                .orElse("");
    }

    private static Optional<Place> place(String url) {
        Matcher scp = SCP.matcher(url);
        if (!url.contains("://") && scp.matches()) {
            return place(scp.group(1), scp.group(2));
        }
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            if (host == null || uri.getPath() == null || !scheme.matches("https?|ssh")) {
                return Optional.empty();
            }
            boolean web = !scheme.equals("ssh") && uri.getPort() > 0;
            return place(web ? host + ":" + uri.getPort() : host, uri.getPath());
        } catch (URISyntaxException _) {
            // no page is known of what is no URL
            return Optional.empty();
        }
    }

    private static Optional<Place> place(String host, String path) {
        String plain = path.replaceFirst("^/+", "").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        int slash = plain.lastIndexOf('/');
        String name = host.toLowerCase(Locale.ROOT);
        return slash < 1
                ? Optional.empty()
                : kind(name).map(kind -> new Place(kind, name, plain.substring(0, slash), plain.substring(slash + 1)));
    }

    private static Optional<Kind> kind(String host) {
        if (host.equals("github.com")) {
            return Optional.of(Kind.GITHUB);
        }
        if (host.equals("gitlab.com") || host.startsWith("gitlab.")) {
            return Optional.of(Kind.GITLAB);
        }
        boolean gitea = host.equals("codeberg.org") || host.matches("(gitea|forgejo|codeberg)\\..+");
        return gitea ? Optional.of(Kind.GITEA) : Optional.empty();
    }

    private static String encoded(String branch) {
        StringBuilder text = new StringBuilder();
        for (byte each : branch.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._/".indexOf(c) >= 0);
            text.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        return text.toString();
    }
}
