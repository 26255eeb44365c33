package org.aigenlabs.resolver.trust.ssh;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.resolver.trust.verdict.Patterns;

/**
 * An allowed-signers file: whose SSH keys count.
 *
 * <p>As OpenSSH has it, a line that cannot be read counts for nobody, and for nothing else.
 */
public final class AllowedSigners {
    /** No file needs more; 10,000 keys are some 1.5 MB. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /** A file without a line. */
    public static final AllowedSigners NONE = new AllowedSigners(List.of(), List.of());

    private final List<AllowedSigner> lines;
    private final List<Problem> problems;

    /**
     * A line that cannot be read.
     *
     * @param line 1 for the first
     * @param why half a sentence
     */
    public record Problem(int line, String why) {}

    /**
     * One readable line, for people.
     *
     * @param principals as written
     * @param restrictions options as half sentences; empty if there is none
     */
    public record Entry(String principals, String type, String fingerprint, String restrictions) {}

    private AllowedSigners(List<AllowedSigner> lines, List<Problem> problems) {
        this.lines = List.copyOf(lines);
        this.problems = List.copyOf(problems);
    }

    /** Reads {@code text}. */
    public static AllowedSigners parse(String text) {
        List<AllowedSigner> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    lines.add(AllowedSignerLine.parse(line));
                } catch (SshMalformed e) {
                    problems.add(new Problem(number, e.why()));
                }
            }
        }
        return new AllowedSigners(lines, problems);
    }

    /** {@code text} without the lines of the key {@code fingerprint}; everything else as it is. */
    public static String without(String text, String fingerprint) {
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            boolean gone = parse(line).entries().stream()
                    .anyMatch(entry -> entry.fingerprint().equals(fingerprint));
            kept.append(gone ? "" : line);
        }
        return kept.toString();
    }

    /** The lines that cannot be read, in order. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether no line counts. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The readable lines, in order. */
    public List<Entry> entries() {
        return lines.stream().map(AllowedSigners::entry).toList();
    }

    private static Entry entry(AllowedSigner line) {
        List<String> restrictions = new ArrayList<>();
        if (line.authority()) {
            restrictions.add("signs certificates");
        }
        if (!line.namespaces().equals(Patterns.parse("*"))) {
            restrictions.add("only for " + String.join(", ", line.namespaces().patterns()));
        }
        if (!line.after().equals(java.time.Instant.MIN)) {
            restrictions.add("from " + line.after());
        }
        if (!line.before().equals(java.time.Instant.MAX)) {
            restrictions.add("until " + line.before());
        }
        return new Entry(
                String.join(",", line.principals().patterns()),
                line.key().type(),
                line.key().fingerprint(),
                String.join(", ", restrictions));
    }

    /** The lines of {@code key} itself. */
    List<AllowedSigner> of(SshKey key) {
        return lines.stream()
                .filter(line -> !line.authority() && line.key().same(key))
                .toList();
    }

    /** The lines of the authority {@code key}. */
    List<AllowedSigner> ofAuthority(SshKey key) {
        return lines.stream()
                .filter(line -> line.authority() && line.key().same(key))
                .toList();
    }
}
