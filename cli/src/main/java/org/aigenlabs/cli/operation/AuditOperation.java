package org.aigenlabs.cli.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.aigenlabs.installer.capability.CapabilityReader;
import org.aigenlabs.installer.capability.Power;
import org.aigenlabs.installer.capability.PowerKind;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.ProfileDetails;
import org.aigenlabs.installer.home.ProfileSummary;
import org.aigenlabs.installer.settings.EnvText;
import org.aigenlabs.resolver.trust.SourceName;
import org.aigenlabs.resolver.trust.rule.PolicyRule;
import org.aigenlabs.resolver.trust.rule.TrustPolicy;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.ProfileName;

/** Audits profiles: what is installed, how it was signed, what it can do, and where the secrets are. */
public final class AuditOperation {
    private static final String ENV = ".env";
    private static final int LARGEST_ENV = 8 * 1024 * 1024;
    private static final int SHORTEST_SECRET = 16;

    private final ProfileOperations profiles;
    private final Disk disk;
    private final TrustPolicy policy;

    /** @param policy the user's rules of trust */
    public AuditOperation(ProfileOperations profiles, Disk disk, TrustPolicy policy) {
        this.profiles = profiles;
        this.disk = disk;
        this.policy = policy;
    }

    /** Audits the profile {@code name}, the current one if that is empty. */
    public List<AuditedProfile> one(String name) {
        return List.of(audit(profiles.show(name), holders()));
    }

    /** Audits all profiles. */
    public List<AuditedProfile> all() {
        Map<String, List<Holder>> holders = holders();
        return profiles.list().stream()
                .map(summary -> audit(profiles.show(summary.name().text()), holders))
                .toList();
    }

    /** A variable of a profile. */
    private record Holder(ProfileName profile, String variable) {}

    /** Who holds which value; the values stay in here. */
    private Map<String, List<Holder>> holders() {
        Map<String, List<Holder>> holders = new LinkedHashMap<>();
        for (ProfileSummary summary : profiles.list()) {
            Path file = summary.directory().resolve(ENV);
            if (disk.type(file) == EntryType.FILE) {
                new EnvText(new String(disk.read(file, LARGEST_ENV), UTF_8))
                        .variables().stream()
                                .filter(each -> isSecret(each.value()))
                                .forEach(each -> holders.computeIfAbsent(each.value(), _ -> new ArrayList<>())
                                        .add(new Holder(summary.name(), each.name())));
            }
        }
        return holders;
    }

    private static boolean isSecret(String value) {
        return value.length() >= SHORTEST_SECRET && value.chars().noneMatch(each -> each == ' ' || each == '/');
    }

    private AuditedProfile audit(ProfileDetails details, Map<String, List<Holder>> holders) {
        List<Problem> problems = new ArrayList<>(details.problems());
        Optional<Lock> lock = lock(details, problems);
        SourceTree tree = profiles.tree(details.summary().name(), lock);
        CapabilityReader.Found found = CapabilityReader.read(tree, _ -> true);
        lock.ifPresent(known -> trust(known, problems));
        details.drift()
                .missing()
                .forEach(path -> problems.add(AuditProblem.MISSING.at(
                        Place.of(path.text()),
                        "the file was installed and is no longer there",
                        "`aigenlabs profile restore NAME PATH --from GEN` brings it back")));
        secrets(details, holders, problems);
        found.capabilities().grave().forEach(power -> problems.add(grave(power)));
        found.problems().stream().filter(each -> !problems.contains(each)).forEach(problems::add);
        problems.sort(Comparator.comparing((Problem each) -> !each.isError()));
        return new AuditedProfile(
                details.summary().name(),
                lock.map(Lock::version).orElse(""),
                lock.map(known -> known.trust().level()).orElse(""),
                lock.map(known -> known.trust().signer()).orElse(""),
                details.drift().changed().size(),
                found.capabilities(),
                problems);
    }

    private Optional<Lock> lock(ProfileDetails details, List<Problem> problems) {
        Path file = details.summary().directory().resolve(Lock.FILE);
        if (disk.type(file) == EntryType.ABSENT) {
            return Optional.empty();
        }
        try {
            return Optional.of(LockDocument.read(disk.read(file, LockDocument.LARGEST)));
        } catch (InvalidFailure damaged) {
            problems.add(AuditProblem.LOCK.at(
                    Place.of(Lock.FILE), String.valueOf(damaged.getMessage()), "`aigenlabs doctor` looks further"));
            return Optional.empty();
        }
    }

    private void trust(Lock lock, List<Problem> problems) {
        if (!policy.unreadable().isEmpty()) {
            problems.add(AuditProblem.POLICY.at(
                    Place.of("trust/policy.yaml"),
                    "your rules of trust cannot be read: " + policy.unreadable(),
                    "mend the file; until then nothing is accepted"));
        }
        TrustLevel level = TrustLevel.ofLockWord(lock.trust().level());
        String source = SourceName.of(lock.source().url());
        for (PolicyRule rule : policy.of(source)) {
            if (level.compareTo(rule.require()) < 0) {
                problems.add(AuditProblem.POLICY.at(
                        Place.of(Lock.FILE),
                        "it was accepted as " + level.words() + ", and the rule for `" + rule.match() + "` demands "
                                + rule.require().words(),
                        "`aigenlabs trust policy` shows your rules"));
            }
        }
    }

    private static void secrets(ProfileDetails details, Map<String, List<Holder>> holders, List<Problem> problems) {
        String mode = details.env().mode();
        if (!mode.isEmpty() && !mode.endsWith("00")) {
            problems.add(AuditProblem.ENV_MODE.at(
                    Place.of(ENV), "its mode is `" + mode + "`, expected `0600`", "`chmod 600` the file"));
        }
        details.env().variables().stream()
                .filter(each -> each.requirement().required() && !each.set())
                .forEach(each -> problems.add(AuditProblem.UNSET.at(
                        Place.of(ENV),
                        "`" + each.requirement().name() + "` is required and not set",
                        "`aigenlabs -p " + details.summary().name() + " setup` asks for it")));
        ProfileName own = details.summary().name();
        for (List<Holder> same : holders.values()) {
            TreeSet<String> others = new TreeSet<>();
            same.stream()
                    .filter(each -> !each.profile().equals(own))
                    .forEach(each -> others.add(each.profile().text()));
            same.stream()
                    .filter(each -> each.profile().equals(own) && !others.isEmpty())
                    .forEach(each -> problems.add(AuditProblem.SHARED.at(
                            Place.of(ENV),
                            "`" + each.variable() + "` has the same value in " + String.join(", ", others),
                            "give each profile a key of its own, so that one can be withdrawn")));
        }
    }

    private static Problem grave(Power power) {
        AuditProblem kind = power.kind() == PowerKind.FINDING ? AuditProblem.FINDING : AuditProblem.POWER;
        return kind.at(Place.of(power.origin().text()), power.words(), "");
    }
}
