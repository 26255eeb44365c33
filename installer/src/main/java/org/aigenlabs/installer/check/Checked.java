package org.aigenlabs.installer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;

/**
 * What a check found.
 *
 * @param problems without secrets, in the order of the rules
 * @param secrets what is one, and what may be one
 */
public record Checked(List<Problem> problems, List<SecretFinding> secrets) {
    private static final String GUESS = "high-entropy";
    private static final Comparator<Problem> ORDER = Comparator.comparing((Problem each) -> !each.isError())
            .thenComparing(each -> each.place().file())
            .thenComparingInt(each -> each.place().line());

    /** Copies the lists. */
    public Checked {
        problems = List.copyOf(problems);
        secrets = List.copyOf(secrets);
    }

    /** Whether {@code finding} is a mere guess, which tells and does not stop. */
    public static boolean isGuess(SecretFinding finding) {
        return finding.rule().equals(GUESS);
    }

    /** The same without what {@code ids} name: findings, or kinds of problems. */
    public Checked without(Set<String> ids) {
        return new Checked(
                problems.stream().filter(each -> !ids.contains(each.id())).toList(),
                secrets.stream().filter(each -> !ids.contains(each.id())).toList());
    }

    /** All of it and {@code more} as problems: errors first, then by place. */
    public List<Problem> all(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        secrets.forEach(each -> all.add(problem(each)));
        all.addAll(more);
        all.sort(ORDER);
        return List.copyOf(all);
    }

    private static Problem problem(SecretFinding finding) {
        CheckProblem kind = isGuess(finding) ? CheckProblem.SECRET_GUESS : CheckProblem.SECRET;
        String shown = finding.shown().isEmpty() ? "" : ", `" + finding.shown() + "…`";
        return kind.at(
                new Place(finding.path(), finding.line(), 0),
                finding.what() + shown,
                "take it out, and withdraw it if it was ever published; `--allow-finding " + finding.id()
                        + "` lets it pass");
    }
}
