package org.aigenlabs.resolver.login;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.source.Credentials;

/**
 * The credential helpers that the user configured for git, asked through {@code git credential}, so that git finds and
 * runs them as it always does (see gitcredentials(7)).
 *
 * <p>It looks at no repository, so that none can name a helper, and asks nothing on the terminal: that is ours to do.
 */
record GitCredential(Surroundings surroundings) implements LoginSource {
    private static final int MOST_BYTES = 64 * 1024;
    /** A helper may open a window in which a person signs in. */
    private static final int PATIENCE_SECONDS = 180;

    @Override
    public String name() {
        return "git's credential helpers";
    }

    @Override
    public Optional<Credentials> find(Origin origin) {
        Map<String, String> answer = new HashMap<>();
        run("fill", question(origin, Credentials.NONE)).lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                answer.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        String user = answer.getOrDefault("username", "");
        String password = answer.getOrDefault("password", "");
        boolean same = origin.scheme().equals(answer.get("protocol"))
                && origin.hostAndPort().equalsIgnoreCase(answer.getOrDefault("host", ""));
        return same && !password.isEmpty() ? Optional.of(new Credentials(user, password)) : Optional.empty();
    }

    @Override
    public void accepted(Origin origin, Credentials login) {
        run("approve", question(origin, login));
    }

    @Override
    public void refused(Origin origin, Credentials login) {
        run("reject", question(origin, login));
    }

    private static String question(Origin origin, Credentials login) {
        StringBuilder text = new StringBuilder("protocol=" + origin.scheme() + "\nhost=" + origin.hostAndPort() + "\n");
        if (!login.isNone()) {
            text.append("username=").append(login.user()).append("\npassword=").append(login.password());
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    /** What git answers; nothing where it has no answer, or there is no git. */
    private String run(String action, String question) {
        Optional<Path> git = git();
        if (git.isEmpty() || question.indexOf('\0') >= 0) {
            return "";
        }
        ProcessBuilder builder = new ProcessBuilder(git.get().toString(), "credential", action)
                .directory(surroundings.home().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(surroundings.environment());
        environment.put("GIT_DIR", "/dev/null");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_ASKPASS", "");
        environment.put("SSH_ASKPASS", "");
        try {
            return talk(builder.start(), question);
        } catch (IOException _) {
            // it went away before it had read everything: it has no answer
            return "";
        }
    }

    private static String talk(Process process, String question) throws IOException {
        try (InputStream in = process.getInputStream()) {
            try (OutputStream out = process.getOutputStream()) {
                out.write(question.getBytes(StandardCharsets.UTF_8));
            }
            Thread.ofVirtual().start(() -> endIfLate(process));
            String answer = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? answer : "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            process.destroy();
        }
    }

    private static void endIfLate(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Path> git() {
        return Arrays.stream(surroundings.variable("PATH").split(File.pathSeparator))
                .filter(entry -> entry.startsWith("/"))
                .map(entry -> Path.of(entry, "git"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
