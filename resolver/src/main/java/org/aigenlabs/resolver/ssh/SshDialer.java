package org.aigenlabs.resolver.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.schema.failure.TrustFailure;
import org.eclipse.jgit.transport.RemoteSession2;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Connects to one SSH server as the user's {@code ssh} would, and starts one of git's services there. */
public final class SshDialer implements AutoCloseable {
    private static final Path SYSTEM = Path.of("/etc/ssh");

    private final SshTarget target;
    private final Surroundings surroundings;
    private final KeyPassphrases passphrases;
    private final SshConfigText config;
    private final Path flat;
    private final SshSessions sessions;
    private @Nullable HostKeys hosts;

    /** Reads the user's configuration; a file that it makes of it goes when this is closed. */
    public SshDialer(SshTarget target, Surroundings surroundings) throws IOException {
        this.target = target;
        this.surroundings = surroundings;
        this.passphrases = new KeyPassphrases(surroundings.home(), surroundings.questions());
        this.config = SshConfigText.read(surroundings.home(), SYSTEM.resolve("ssh_config"));
        this.flat = Files.createTempFile("aigenlabs-ssh-", ".config");
        Files.writeString(flat, config.text(), StandardCharsets.UTF_8);
        SshSessions.Parts parts = new SshSessions.Parts(
                surroundings.home(),
                flat,
                SYSTEM.resolve("ssh_known_hosts"),
                surroundings.variable(AgentSockets.VARIABLE),
                passphrases,
                new SshAnswers(target, surroundings.questions()));
        this.sessions = new SshSessions(parts, file -> {
            HostKeys rule = new HostKeys(file, surroundings.home().resolve(".ssh"), surroundings.questions());
            hosts = rule;
            return rule;
        });
    }

    /** Connects and logs in within {@code patience}, and starts the command. */
    public SshChannel open(GitService service, Duration patience) throws IOException {
        URIish uri =
                new URIish().setScheme("ssh").setHost(target.host()).setPort(target.port() > 0 ? target.port() : -1);
        SshAnswers answers = new SshAnswers(target, surroundings.questions());
        RemoteSession2 session;
        try {
            session = sessions.getSession(
                    target.user().isEmpty() ? uri : uri.setUser(target.user()),
                    answers,
                    FS.DETECTED,
                    Math.toIntExact(patience.toMillis()));
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        }
        try {
            String command = service.program() + " " + SystemSsh.quoted(target.path());
            Process process =
                    session.exec(command, Map.of("GIT_PROTOCOL", "version=2"), Math.toIntExact(patience.toSeconds()));
            return new MinaSsh(process, session);
        } catch (IOException | RuntimeException e) {
            session.disconnect();
            throw e;
        }
    }

    private IOException explained(Exception thrown) {
        @Nullable TrustFailure refused = hosts == null ? null : hosts.refusal();
        if (refused != null) {
            return new IOException(refused.getMessage(), refused);
        }
        Set<String> locked = passphrases.locked();
        return LoginRefused.find(thrown, target, locked, config.skipped())
                .<IOException>map(failure -> new IOException(failure.getMessage(), failure))
                .orElseGet(() -> thrown instanceof IOException io
                        ? io
                        : new IOException(String.valueOf(thrown.getMessage()), thrown));
    }

    @Override
    public void close() {
        sessions.close();
        try {
            Files.deleteIfExists(flat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
