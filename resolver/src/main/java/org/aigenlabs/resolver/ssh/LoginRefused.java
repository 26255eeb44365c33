package org.aigenlabs.resolver.ssh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.failure.SourceFailure;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;

/** Says which logins a server did not take, from what JGit notes of its attempts. */
final class LoginRefused {
    private static final Pattern KEY = Pattern.compile("trying (\\S+) key (\\S+)( from SSH agent)?");
    private static final Pattern PASSWORD = Pattern.compile("(?m)^password: attempt");

    private LoginRefused() {}

    /** The failure, if {@code thrown} is about a login. */
    static Optional<SourceFailure> find(
            Throwable thrown, SshTarget target, Collection<String> locked, List<String> skipped) {
        if (!isLogin(thrown)) {
            return Optional.empty();
        }
        Set<String> tried = new LinkedHashSet<>();
        String notes = String.valueOf(thrown.getMessage());
        Matcher key = KEY.matcher(notes);
        while (key.find()) {
            tried.add("key `" + key.group(2) + "`" + (key.group(3) == null ? "" : " of the agent"));
        }
        if (PASSWORD.matcher(notes).find()) {
            tried.add("a password");
        }
        String found = tried.isEmpty() ? "there is no key to try" : "it does not take " + String.join(", ", tried);
        return Optional.of(new SourceFailure(
                "cannot fetch `" + target.url() + "`: the server refuses the login: " + found,
                hints(locked, skipped),
                List.of()));
    }

    private static List<String> hints(Collection<String> locked, List<String> skipped) {
        List<String> hints = new ArrayList<>();
        locked.forEach(path -> hints.add("the key `" + path + "` is encrypted: `ssh-add " + path + "` opens it"));
        skipped.forEach(
                line -> hints.add("`" + line + "` in the SSH configuration is not obeyed: to let OpenSSH connect, set `"
                        + SystemSsh.VARIABLE + "=ssh`"));
        if (hints.isEmpty()) {
            hints.add("`ssh-add -l` lists the keys of your agent; tell the server one of them");
        }
        return hints;
    }

    private static boolean isLogin(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            boolean refused = at instanceof SshException ssh
                    && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
            if (refused || at.getClass().getSimpleName().equals("AuthenticationCanceledException")) {
                return true;
            }
        }
        return false;
    }
}
