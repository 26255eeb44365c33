package org.aigenlabs.installer.apply;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.FaultyDisk.Fault;
import org.aigenlabs.installer.fixture.FaultyDisk.Killed;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process that dies, or a disk that says no, at a write-like call of any command: after the next command every profile
 * is exactly old or exactly new, the user's own files are as they were, nothing is left over, and the same command then
 * succeeds.
 *
 * <p>{@code bench/sweep} takes every call and writes the table in {@code docs/sweep.md}; else a fixed sample.
 */
@Tag("slow")
class CrashSweepTest {
    private static final boolean WHOLE = "all".equals(System.getProperty("aigenlabs.sweep"));

    /** Every so many calls in the sample; a prime, so that it meets all kinds of them. */
    private static final int SAMPLED = 31;

    private static final Map<SweptCommand, Map<Fault, Integer>> TRIED = Collections.synchronizedMap(new TreeMap<>());

    @TempDir
    Path temp;

    /** That makes nothing durable: no test here takes the machine's power away. */
    private final Disk disk = FaultyDisk.counting(new RealDisk());

    static Stream<Arguments> all() {
        return Stream.of(SweptCommand.values())
                .flatMap(command -> Stream.of(Fault.values()).map(fault -> Arguments.of(command, fault)));
    }

    /** What there is of profiles, and which generations. */
    private record State(List<String> files, List<Integer> generations) {}

    @ParameterizedTest
    @MethodSource("all")
    void isExactlyOldOrExactlyNewAfterTheNextCommand(SweptCommand command, Fault fault) {
        UpdateSetting setting = command.setting(temp.resolve("root"), disk);
        State old = state(setting);
        FaultyDisk counting = FaultyDisk.counting(disk);
        command.run(setting, counting);
        setting.settle(disk);
        State fresh = state(setting);
        int tried = 0;
        int first = WHOLE ? 1 : 1 + List.of(Fault.values()).indexOf(fault);
        for (int at = first; at <= counting.calls().size(); at += WHOLE ? 1 : SAMPLED) {
            setting.reset();
            String when = command.words() + ", " + fault + " at call " + at + ", "
                    + counting.calls().get(at - 1);
            fail(command, setting, new FaultyDisk(disk, at, fault));

            setting.next(disk);

            check(command, setting, when, old, fresh);
            tried++;
        }
        TRIED.computeIfAbsent(command, _ -> new TreeMap<>()).put(fault, tried);
    }

    private void check(SweptCommand command, UpdateSetting setting, String when, State old, State fresh) {
        State found = state(setting);
        boolean isOld = !command.isRecovery()
                && found.files().equals(old.files())
                && (command.isRecordedLater() || found.generations().equals(old.generations()));
        State expected = isOld ? old : fresh;
        assertThat(found.files()).as(when).isEqualTo(expected.files());
        assertThat(setting.leftovers()).as(when).isEmpty();
        if (!command.isRecordedLater()) {
            assertThat(found.generations()).as(when).isEqualTo(expected.generations());
        }
        if (isOld) {
            command.run(setting, disk);
            assertThat(state(setting).files()).as(when).isEqualTo(fresh.files());
        }
    }

    private State state(UpdateSetting setting) {
        List<String> files = new ArrayList<>();
        for (Path top :
                List.of(setting.layout.profiles(), setting.layout.trash(), setting.root.resolveSibling("home"))) {
            TreeListing.of(top).entries().forEach((path, entry) -> {
                if (!path.isEmpty()) {
                    files.add(top.getFileName() + "/" + path + " " + entry);
                }
            });
        }
        List<Integer> numbers = new ArrayList<>();
        for (String id : List.of(UpdateSetting.ID, UpdateSetting.OTHER_ID)) {
            setting.generations(disk).list(id).forEach(each -> numbers.add(each.number()));
        }
        return new State(files, numbers);
    }

    private static void fail(SweptCommand command, UpdateSetting setting, FaultyDisk faulty) {
        try {
            command.run(setting, faulty);
        } catch (Killed _) {
            assertThat(faulty.struck()).isTrue();
        } catch (EnvironmentFailure failure) {
            assertThat(failure.hints()).isNotEmpty();
        }
    }

    @AfterAll
    static void write() throws IOException {
        String file = System.getProperty("aigenlabs.sweep.table", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), table());
        }
    }

    private static String table() {
        String head = Stream.of(Fault.values()).map(CrashSweepTest::words).collect(joining(" | "));
        String line = "|---".repeat(Fault.values().length + 1) + "|";
        List<String> rows = new ArrayList<>(List.of("| at every call of | " + head + " |", line));
        TRIED.forEach((command, counts) -> rows.add("| " + command.words() + " | "
                + Stream.of(Fault.values())
                        .map(fault -> counts.getOrDefault(fault, 0).toString())
                        .collect(joining(" | "))
                + " |"));
        return String.join("\n", rows) + "\n";
    }

    private static String words(Fault fault) {
        return switch (fault) {
            case KILL -> "killed before";
            case KILL_HALF_WAY -> "killed half-way through a write";
            case KILL_AFTER -> "killed after";
            case SHORT -> "short write";
            case FULL_ONCE -> "full once";
            case FULL_FOR_EVER -> "full for ever";
            case BROKEN_ONCE -> "I/O error once";
            case BROKEN_FOR_EVER -> "for ever";
            case DENIED_ONCE -> "denied once";
        };
    }
}
