package org.aigenlabs.installer.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.jspecify.annotations.Nullable;

/**
 * The note that one run of the program makes of itself in the ledger, if it writes anything: a line before it first
 * does, and one at its end. It never stops the command: what does not work is a sentence.
 */
public final class OperationNote {
    private final Disk disk;
    private final InstantSource clock;
    private final Run run;
    private final Set<ProfileName> profiles = new ConcurrentSkipListSet<>();
    private final String id =
            HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextLong());
    private @Nullable RootLayout layout;
    private @Nullable Instant began;
    private String command = "";
    private String digest = "";
    private String trouble = "";

    /**
     * The process.
     *
     * @param who the user of the machine
     */
    public record Run(String who, long pid) {}

    /** @param disk for looking */
    public OperationNote(Disk disk, InstantSource clock, Run run) {
        this.disk = disk;
        this.clock = clock;
        this.run = run;
    }

    /** The root that it works on. */
    public synchronized void at(RootLayout root) {
        layout = root;
    }

    /** What it is called: words without arguments. */
    public synchronized void command(String words) {
        command = words;
    }

    /** The digest of the plan that is carried out. */
    public synchronized void plan(String text) {
        digest = text;
    }

    /** Something is about to be written at {@code path}. */
    public void writing(Path path) {
        RootLayout root = root();
        if (root == null || path.startsWith(root.cache())) {
            return;
        }
        NotedPlaces.profile(root, path).ifPresent(profiles::add);
        begin(root);
    }

    /** The root that it works on; null before that is known. */
    public synchronized @Nullable RootLayout root() {
        return layout;
    }

    private synchronized void begin(RootLayout root) {
        if (began == null) {
            began = clock.instant();
            // where nothing is yet, a command that fails must leave nothing
            if (disk.type(root.profiles()) == EntryType.DIRECTORY) {
                add(root, new Operation.End.Open(), name -> "");
            }
        }
    }

    /**
     * Ends it.
     *
     * @param code the program's exit code
     * @param told what stopped it; empty if nothing did
     * @param ids gives the id of the profile of a name, empty if it has none
     * @return a sentence to tell, if the ledger could not be written; mostly empty
     */
    public synchronized List<String> end(int code, String told, UnaryOperator<String> ids) {
        RootLayout root = layout;
        if (root != null && began != null && disk.type(root.root().resolve(".")) == EntryType.DIRECTORY) {
            add(root, new Operation.End.Ended(clock.instant(), code, told), ids);
        }
        return trouble.isEmpty()
                ? List.of()
                : List.of("warning: this command is not in `aigenlabs history`: " + trouble);
    }

    private void add(RootLayout root, Operation.End end, UnaryOperator<String> ids) {
        List<Operation.Touched> touched = profiles.stream()
                .map(name -> new Operation.Touched(name.text(), ids.apply(name.text())))
                .toList();
        Instant start = began == null ? clock.instant() : began;
        try {
            new OperationLog(root.ledgerLog())
                    .add(new Operation(id, start, command, run.who(), run.pid(), touched, digest, end));
        } catch (EnvironmentFailure failure) {
            trouble = String.valueOf(failure.getMessage());
        }
    }
}
