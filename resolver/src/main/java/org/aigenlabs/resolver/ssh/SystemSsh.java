package org.aigenlabs.resolver.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.resolver.Surroundings;
import org.eclipse.jgit.util.QuotedString;

/**
 * The {@code ssh} of this machine, run where the user wants it so: for a {@code ProxyCommand}, {@code Match exec}, or
 * anything else that only it can do. It asks on the terminal by itself.
 */
public final class SystemSsh implements SshChannel {
    /** The variable that switches it on, by naming the program. */
    public static final String VARIABLE = "AIGENLABS_SSH";

    private static final List<String> OPTIONS =
            List.of("-o", "SendEnv=GIT_PROTOCOL", "-o", "ClearAllForwardings=yes", "-o", "ForwardAgent=no", "-T");

    private final Process process;
    private final Complaint complaint;

    private SystemSsh(Process process) {
        this.process = process;
        this.complaint = new Complaint(process.getErrorStream());
    }

    /** Whether the user wants it. */
    public static boolean isWanted(Surroundings surroundings) {
        return !surroundings.variable(VARIABLE).isEmpty();
    }

    /** Starts it. */
    public static SshChannel open(GitService service, SshTarget target, Surroundings surroundings) throws IOException {
        List<String> command = new ArrayList<>(List.of(surroundings.variable(VARIABLE)));
        command.addAll(OPTIONS);
        if (!surroundings.questions().canAsk()) {
            command.addAll(List.of("-o", "BatchMode=yes"));
        }
        if (target.port() > 0) {
            command.addAll(List.of("-p", String.valueOf(target.port())));
        }
        String user = target.user().isEmpty() ? "" : target.user() + "@";
        command.addAll(List.of("--", user + target.host(), service.program() + " " + quoted(target.path())));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(surroundings.environment());
        builder.environment().put("GIT_PROTOCOL", "version=2");
        builder.directory(directory(surroundings.home()));
        return new SystemSsh(builder.start());
    }

    private static java.io.File directory(Path home) {
        return home.toFile();
    }

    static String quoted(String path) {
        return QuotedString.BOURNE.quote(path);
    }

    @Override
    public InputStream in() {
        return process.getInputStream();
    }

    @Override
    public OutputStream out() {
        return process.getOutputStream();
    }

    @Override
    public String complaint() {
        return complaint.words();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
