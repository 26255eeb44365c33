package org.aigenlabs.installer.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.PlanFixture;
import org.aigenlabs.installer.fixture.StoreFixture;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.plan.InstallPlan;

/** A root with a store that holds the sample distribution, and installers on whatever disk a test wants. */
final class InstallSetting {
    static final String ID = "11111111-2222-4333-8444-555555555555";
    static final Holder HOLDER = new Holder(4711, "aigenlabs profile install sample");

    final RootLayout layout;
    final StoreFixture.Upstream upstream;
    final List<String> aliases = new ArrayList<>();
    volatile boolean cancelled;
    private final List<Path> authors;
    private long second = 1_750_000_000;

    InstallSetting(Path root) {
        this.layout = new RootLayout(root);
        this.upstream = new StoreFixture(layout.store()).init().commit(PlanFixture.SAMPLE);
        this.authors = new RealDisk().list(layout.store().resolve("objects/pack"));
    }

    InstallPlan plan(boolean alias) {
        return PlanFixture.plan(upstream, "bot", alias);
    }

    Installation install(Disk disk, boolean alias) {
        return installer(disk).install(plan(alias), () -> {});
    }

    ProfileInstaller installer(Disk disk) {
        return new ProfileInstaller(layout, disk, generations(disk), this::alias, session());
    }

    List<String> settle(Disk disk) {
        return new Recovery(layout, disk, generations(disk), this::alias, HOLDER).settle();
    }

    Generations generations(Disk disk) {
        return new Generations(layout.store(), disk);
    }

    Session session() {
        InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(second));
        return new Session(HOLDER, clock, () -> UUID.fromString(ID), () -> cancelled);
    }

    Path profile() {
        return layout.profiles().resolve("bot");
    }

    /** Everything that was written here but the store's objects goes; the next generation is a new commit. */
    void reset() {
        Disk disk = new RealDisk();
        Directories directories = new Directories(disk);
        generations(disk).remove(ID);
        directories.deleteTree(layout.profiles());
        directories.deleteTree(layout.cache());
        Path packs = layout.store().resolve("objects/pack");
        disk.list(packs).stream().filter(pack -> !authors.contains(pack)).forEach(disk::delete);
        aliases.clear();
        second++;
    }

    /** Paths that an interrupted command may leave but a settled root must not hold. */
    List<String> leftovers() {
        try (Stream<Path> found = Files.walk(layout.root())) {
            return found.map(Path::toString)
                    .filter(path -> path.matches(".*(\\.install-|journal|tmp_objdir|refs.*\\.lock).*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AliasOutcome alias(org.aigenlabs.schema.value.ProfileName name) {
        aliases.add(name.text());
        return new AliasOutcome.Made(Path.of("/home/user/.local/bin", name.text()), List.of());
    }
}
