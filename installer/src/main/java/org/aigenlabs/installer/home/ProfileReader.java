package org.aigenlabs.installer.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockSummary;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;

/** Reads what a table shows of one profile; what cannot be read becomes a problem, and reading goes on. */
final class ProfileReader {
    private static final int LARGEST_CONFIG = 8 * 1024 * 1024;
    private static final String JOURNAL = ".aigenlabs/journal";
    private static final String CONFLICTS = ".aigenlabs/merge";

    private final ProfileFiles files;
    private final Set<DamagedFiles.Sound> sound;
    private final List<Problem> problems = new ArrayList<>();

    ProfileReader(ProfileFiles files) {
        this(files, new HashSet<>());
    }

    /** @param sound what was found in the files of other profiles; grows */
    ProfileReader(ProfileFiles files, Set<DamagedFiles.Sound> sound) {
        this.files = files;
        this.sound = sound;
    }

    ProfileSummary summary(ProfileName name) {
        EntryType lockFile = typeOfLock();
        Optional<LockSummary> lock = lockFile == EntryType.ABSENT ? Optional.empty() : lock();
        String model = model().name();
        int skills = skills().size();
        String description = identity().description();
        ProfileState state = state(lockFile, lock.isPresent());
        Set<String> told =
                problems.stream().map(problem -> problem.place().file()).collect(Collectors.toSet());
        new DamagedFiles(files, sound)
                .problems().stream()
                        .filter(problem -> !told.contains(problem.place().file()))
                        .forEach(problems::add);
        if (!problems.isEmpty() && (state == ProfileState.INSTALLED || state == ProfileState.LOCAL)) {
            state = ProfileState.DAMAGED;
        }
        return new ProfileSummary(
                name,
                files.directory(),
                state,
                lock.map(LockSummary::version).orElse(""),
                lock.map(found -> found.source().toString()).orElse(""),
                lock.map(found -> found.commit().abbreviated()).orElse(""),
                model,
                skills,
                description,
                problems);
    }

    /** What could not be read so far, in the order in which it was tried. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    ModelChoice model() {
        return content(ModelChoice.FILE, LARGEST_CONFIG)
                .map(bytes -> {
                    ModelChoice.Reading reading = ModelChoice.read(bytes);
                    problems.addAll(reading.problems());
                    return reading.model();
                })
                .orElse(new ModelChoice("", ""));
    }

    ProfileIdentity identity() {
        return content(ProfileIdentity.FILE, ProfileIdentity.LARGEST)
                .map(bytes -> {
                    ProfileIdentity.Reading reading = ProfileIdentity.read(bytes);
                    problems.addAll(reading.problems());
                    return reading.identity();
                })
                .orElse(ProfileIdentity.NONE);
    }

    List<String> skills() {
        try {
            return SkillDirectories.in(files);
        } catch (EnvironmentFailure failure) {
            problems.add(HomeProblem.UNREADABLE.at(Place.of("skills"), failure.getMessage(), ""));
            return List.of();
        }
    }

    /** The bytes of a file that is there and can be read. */
    Optional<byte[]> content(String relative, int limit) {
        return switch (files.read(relative, limit)) {
            case ProfileFile.Absent() -> Optional.empty();
            case ProfileFile.Content(byte[] bytes) -> Optional.of(bytes);
            case ProfileFile.Unreadable(Problem problem) -> {
                problems.add(problem);
                yield Optional.empty();
            }
        };
    }

    private EntryType typeOfLock() {
        try {
            return files.type(Lock.FILE);
        } catch (EnvironmentFailure failure) {
            problems.add(HomeProblem.UNREADABLE.at(Place.of(Lock.FILE), failure.getMessage(), ""));
            return EntryType.OTHER;
        }
    }

    private Optional<LockSummary> lock() {
        try {
            return content(Lock.FILE, LockDocument.LARGEST).map(LockDocument::readSummary);
        } catch (InvalidFailure failure) {
            String hint = failure.hints().isEmpty() ? "" : failure.hints().getFirst();
            problems.add(HomeProblem.LOCK.at(Place.of(Lock.FILE), failure.getMessage(), hint));
            return Optional.empty();
        }
    }

    private ProfileState state(EntryType lockFile, boolean lockRead) {
        if (lockFile == EntryType.ABSENT && !isThere(JOURNAL)) {
            return ProfileState.LOCAL;
        }
        if (isThere(JOURNAL)) {
            return ProfileState.INTERRUPTED;
        }
        if (!lockRead) {
            return ProfileState.BROKEN;
        }
        return isThere(CONFLICTS) ? ProfileState.CONFLICTS : ProfileState.INSTALLED;
    }

    private boolean isThere(String relative) {
        try {
            return files.type(relative) == EntryType.DIRECTORY;
        } catch (EnvironmentFailure failure) {
            problems.add(HomeProblem.UNREADABLE.at(Place.of(relative), failure.getMessage(), ""));
            return false;
        }
    }
}
