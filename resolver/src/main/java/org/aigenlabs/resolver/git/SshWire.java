package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.ssh.SshChannel;
import org.aigenlabs.resolver.ssh.SshDialer;
import org.aigenlabs.resolver.ssh.SshTarget;
import org.aigenlabs.resolver.ssh.SystemSsh;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.text.Sanitiser;

/** A connection to an SSH server. */
final class SshWire implements Wire {
    private static final int SHOWN = 300;

    private final SshChannel channel;
    private final String url;
    private final GitService service;
    private String complaint = "";

    private SshWire(SshChannel channel, String url, GitService service) {
        this.channel = channel;
        this.url = url;
        this.service = service;
    }

    /** Opens wires to {@code target}. */
    static Wire.Opener opener(SshTarget target, Surroundings surroundings, FetchMeter meter) throws IOException {
        if (SystemSsh.isWanted(surroundings)) {
            return service -> new SshWire(SystemSsh.open(service, target, surroundings), target.url(), service);
        }
        SshDialer dialer = new SshDialer(target, surroundings);
        return new Wire.Opener() {
            @Override
            public Wire open(GitService service) throws IOException {
                return new SshWire(dialer.open(service, meter.limits().patience()), target.url(), service);
            }

            @Override
            public void close() {
                dialer.close();
            }
        };
    }

    @Override
    public InputStream in() {
        return channel.in();
    }

    @Override
    public OutputStream out() {
        return channel.out();
    }

    @Override
    public String greeting() {
        return "";
    }

    @Override
    public Optional<Throwable> otherEnd() {
        if (complaint.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SourceFailure(
                "cannot " + service.verb() + " `" + url + "`: the server says: " + Sanitiser.line(complaint, SHOWN),
                "check the URL, and that your account may " + (service == GitService.UPLOAD_PACK ? "read" : "write")
                        + " the repository"));
    }

    @Override
    public void close() {
        complaint = channel.complaint();
        channel.close();
    }
}
