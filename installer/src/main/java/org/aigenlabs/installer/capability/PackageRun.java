package org.aigenlabs.installer.capability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command that fetches a package and runs it.
 *
 * @param registry the kind of registry, as in a package URL: {@code npm}, {@code pypi}, {@code docker}, {@code generic}
 * @param reference the package as the command names it, version included
 * @param name of the package without its version
 * @param version empty if the command names none
 * @param pinned whether it is the same code every day, as far as the registry keeps its word
 */
public record PackageRun(String registry, String reference, String name, String version, boolean pinned) {
    private static final String NPM = "npm";
    private static final String PYPI = "pypi";
    private static final String DOCKER = "docker";
    private static final Pattern EXACT = Pattern.compile("v?\\d+\\.\\d+[0-9A-Za-z.+-]*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Map<String, String> DIRECT = Map.of("npx", NPM, "bunx", NPM, "uvx", PYPI);
    private static final Map<String, Map<String, String>> BY_VERB = Map.of(
            "npm", Map.of("exec", NPM, "x", NPM),
            "pnpm", Map.of("dlx", NPM, "exec", NPM),
            "yarn", Map.of("dlx", NPM),
            "bun", Map.of("x", NPM),
            "uv", Map.of("tool", PYPI, "run", PYPI),
            "pipx", Map.of("run", PYPI),
            "docker", Map.of("run", DOCKER),
            "podman", Map.of("run", DOCKER),
            "go", Map.of("run", "golang"));
    private static final Set<String> NAMING = Set.of("--from", "--package", "-p", "--spec", "--with");
    private static final Set<String> TAKING_VALUE = Set.of(
            "-e",
            "--env",
            "-v",
            "--volume",
            "--name",
            "--network",
            "--mount",
            "-w",
            "--workdir",
            "--entrypoint",
            "-u",
            "--user",
            "--env-file",
            "--platform",
            "--registry",
            "--python",
            "--index-url",
            "--directory",
            "-c",
            "--label",
            "--add-host",
            "--memory",
            "--cpus",
            "--pull");

    /** What {@code command} fetches; empty if it runs something that is there. */
    public static Optional<PackageRun> of(List<String> command) {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        String program = program(command.getFirst());
        String registry = DIRECT.get(program);
        int from = 1;
        if (registry == null && command.size() > 1) {
            registry = BY_VERB.getOrDefault(program, Map.of()).get(command.get(1));
            from = command.size() > 2 && command.get(1).equals("tool") ? 3 : 2;
        }
        return registry == null ? Optional.empty() : fetched(registry, program, command, from);
    }

    /** The file name of a program, without its directory and {@code .exe}. */
    static String program(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.replaceFirst("\\.(exe|cmd)$", "");
    }

    private static Optional<PackageRun> fetched(String registry, String program, List<String> command, int from) {
        String named = "";
        for (int i = Math.min(from, command.size()); i < command.size(); i++) {
            String word = command.get(i);
            int equals = word.indexOf('=');
            if (NAMING.contains(word) && i + 1 < command.size() && !registry.equals(DOCKER)) {
                i++;
                named = named.isEmpty() ? command.get(i) : named;
            } else if (word.startsWith("--") && equals > 0 && NAMING.contains(word.substring(0, equals))) {
                named = named.isEmpty() ? word.substring(equals + 1) : named;
            } else if (TAKING_VALUE.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                return isScript(program, word, named)
                        ? Optional.empty()
                        : Optional.of(parse(registry, named.isEmpty() ? word : named));
            }
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(parse(registry, named));
    }

    /** {@code uv run server.py} and {@code go run ./cmd} fetch nothing by themselves. */
    private static boolean isScript(String program, String word, String named) {
        boolean runs = program.equals("uv") || program.equals("go") || program.equals("pnpm");
        return named.isEmpty() && runs && !word.contains("@") && !word.contains("==");
    }

    private static PackageRun parse(String registry, String reference) {
        if (registry.equals(DOCKER)) {
            return image(reference);
        }
        if (reference.contains("://") || reference.startsWith("git+") || reference.startsWith("github:")) {
            String rev = reference.substring(Math.max(reference.lastIndexOf('@'), reference.lastIndexOf('#')) + 1);
            return new PackageRun(
                    "generic", reference, reference, "", COMMIT.matcher(rev).matches());
        }
        if (reference.startsWith("./") || reference.startsWith("/") || reference.startsWith("../")) {
            return new PackageRun(registry, reference, reference, "", true);
        }
        int equals = reference.indexOf("==");
        int at = equals > 0 ? equals : reference.indexOf('@', 1);
        String name = at > 0 ? reference.substring(0, at) : reference;
        String version = at > 0 ? reference.substring(at + (equals > 0 ? 2 : 1)) : "";
        return new PackageRun(
                registry,
                reference,
                name.replaceFirst("\\[.*", ""),
                version,
                EXACT.matcher(version).matches());
    }

    private static PackageRun image(String reference) {
        int digest = reference.indexOf("@sha256:");
        if (digest > 0) {
            return new PackageRun(
                    DOCKER, reference, reference.substring(0, digest), reference.substring(digest + 1), true);
        }
        int colon = reference.lastIndexOf(':');
        boolean tagged = colon > reference.lastIndexOf('/');
        String tag = tagged ? reference.substring(colon + 1) : "";
        return new PackageRun(
                DOCKER,
                reference,
                tagged ? reference.substring(0, colon) : reference,
                tag,
                tagged && !tag.equals("latest") && tag.chars().anyMatch(Character::isDigit));
    }
}
