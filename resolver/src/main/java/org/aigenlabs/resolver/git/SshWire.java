package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
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
    private String complaint = "";

    private SshWire(SshChannel channel, String url) {
        this.channel = channel;
        this.url = url;
    }

    /** Opens wires to {@code target}. */
    static Wire.Opener opener(SshTarget target, Surroundings surroundings, FetchMeter meter) throws IOException {
        if (SystemSsh.isWanted(surroundings)) {
            return () -> new SshWire(SystemSsh.open(target, surroundings), target.url());
        }
        SshDialer dialer = new SshDialer(target, surroundings);
        return new Wire.Opener() {
            @Override
            public Wire open() throws IOException {
                return new SshWire(dialer.open(meter.limits().patience()), target.url());
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
                "cannot fetch `" + url + "`: the server says: " + Sanitiser.line(complaint, SHOWN),
                "check the URL, and that your account may read the repository"));
    }

    @Override
    public void close() {
        complaint = channel.complaint();
        channel.close();
    }
}
