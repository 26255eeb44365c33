package org.aigenlabs.installer.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.StoreFixture;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.HistoryLog;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.plan.InstallPlanner;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.installer.plan.OnConflict;
import org.aigenlabs.installer.plan.PlanOptions;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.installer.plan.UpdatePlanner;
import org.aigenlabs.installer.plan.UpdateRequest;
import org.aigenlabs.installer.plan.UpdateSides;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.value.ProfileName;

/** A root with the profile {@code bot}, installed and edited, and an author's next commit in the store. */
final class UpdateSetting {
    static final String ID = "11111111-2222-4333-8444-555555555555";
    static final String OTHER_ID = "66666666-7777-4888-8999-000000000000";
    static final ProfileName BOT = new ProfileName("bot");
    static final String JOBS = "{\"jobs\": [{\"id\": \"0123456789ab\", \"enabled\": true, \"prompt\": \"hi\"}]}\n";
    static final Map<String, String> FIRST = new TreeMap<>(Map.of(
            "distribution.yaml", "name: bot\nversion: 1.0.0\n",
            "SOUL.md", "# Soul\n\nYou are kind.\n",
            "config.yaml", "model:\n  default: small\nagent:\n  turns: 10\n",
            "cron/jobs.json", JOBS,
            "skills/mail/SKILL.md", "Send mail.\n",
            "skills/old/SKILL.md", "Old.\n"));

    private static final Instant NOW = Instant.ofEpochSecond(1_750_000_000);

    final Path root;
    final RootLayout layout;
    private final Path template;
    private final StoreFixture store;
    private final Snapshot next;

    /** Installs {@link #FIRST} in {@code root}, edits {@code edits}; the author then has {@code second}. */
    UpdateSetting(Path root, Map<String, String> edits, Map<String, String> second) {
        this.root = root;
        this.layout = new RootLayout(root);
        this.template = root.resolveSibling("template");
        this.store = new StoreFixture(layout.store()).init();
        Disk disk = new RealDisk();
        new ProfileInstaller(layout, disk, generations(disk), _ -> new AliasOutcome.NotAsked(), session())
                .install(InstallPlanner.plan(snapshot(FIRST), BOT, new PlanOptions(false, Set.of())), () -> {});
        this.next = snapshot(second);
        edits.forEach(this::edit);
        copy(root, template);
    }

    private Snapshot snapshot(Map<String, String> files) {
        StoreFixture.Upstream upstream = store.commit(files);
        ManifestReading reading = ManifestReader.read(
                upstream.tree().read(upstream.tree().find("distribution.yaml").orElseThrow()));
        return new Snapshot(
                new Source("https://example.org/bot", "", ""),
                "refs/heads/main",
                upstream.commit(),
                upstream.tree(),
                ((ManifestReading.Valid) reading).manifest(),
                List.of(),
                TrustLevel.NOT_CHECKED);
    }

    void edit(String path, String text) {
        try {
            Files.createDirectories(profile().resolve(path).getParent());
            Files.writeString(profile().resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path profile() {
        return layout.profile(BOT);
    }

    Generations generations(Disk disk) {
        return new Generations(layout.store(), disk);
    }

    private Session session() {
        return session(ID);
    }

    private static Session session(String id) {
        return new Session(new Holder(4711, "test"), InstantSource.fixed(NOW), () -> UUID.fromString(id), () -> false);
    }

    ProfileGuard guard(Disk disk) {
        return new ProfileGuard(
                layout, disk, generations(disk), _ -> new AliasOutcome.NotAsked(), new Holder(4711, "test"));
    }

    /** Installs the author's next commit under another name. */
    void installBeside(Disk disk) {
        new ProfileInstaller(layout, disk, generations(disk), _ -> new AliasOutcome.NotAsked(), session(OTHER_ID))
                .install(
                        InstallPlanner.plan(next, new ProfileName("beside"), new PlanOptions(false, Set.of())),
                        () -> {});
    }

    ConflictResolver resolver(Disk disk) {
        return new ConflictResolver(new InstalledProfiles(layout, disk), generations(disk), guard(disk), session());
    }

    RecordedEdits edits(Disk disk) {
        return new RecordedEdits(new InstalledProfiles(layout, disk), generations(disk), guard(disk), session());
    }

    ProfileSnapshots snapshots(Disk disk) {
        return new ProfileSnapshots(new InstalledProfiles(layout, disk), generations(disk), guard(disk), session());
    }

    Aliases aliases(Disk disk) {
        return new Aliases(root.resolveSibling("home"), disk);
    }

    /** The plan, made on what is on disk now. */
    UpdatePlan plan(Disk disk) {
        InstalledProfiles profiles = new InstalledProfiles(layout, disk);
        return plan(
                disk,
                profiles.read(
                        BOT,
                        ProfileUpdater.paths(
                                profiles.lock(BOT), next.tree().files().keySet())));
    }

    private UpdatePlan plan(Disk disk, LocalFiles local) {
        return UpdatePlanner.plan(
                new UpdateSides(
                        BOT, new InstalledProfiles(layout, disk).lock(BOT), generations(disk)::findBlob, local, next),
                new UpdateRequest(OnConflict.ASK, List.of(), Set.of()));
    }

    Update update(Disk disk) {
        return update(disk, plan(disk));
    }

    Update update(Disk disk, UpdatePlan plan) {
        return new ProfileUpdater(new InstalledProfiles(layout, disk), generations(disk), guard(disk), session())
                .update(plan, () -> {}, local -> plan(disk, local));
    }

    ProfileHistory history(Disk disk) {
        return new ProfileHistory(
                new InstalledProfiles(layout, disk),
                generations(disk),
                new HistoryLog(layout.store(), disk),
                guard(disk),
                session());
    }

    /** What there is now is what {@link #reset} brings back. */
    void keep() {
        new Directories(new RealDisk()).deleteTree(template);
        copy(root, template);
    }

    List<String> settle(Disk disk) {
        return new Recovery(layout, disk, generations(disk), _ -> new AliasOutcome.NotAsked(), new Holder(4711, "test"))
                .settle();
    }

    /** What any next command on a profile does first. */
    void next(Disk disk) {
        settle(disk);
        for (ProfileName name : new Profiles(layout, disk).names()) {
            guard(disk).hold(name, () -> name);
        }
    }

    /** Everything is as it was before the update. */
    void reset() {
        new Directories(new RealDisk()).deleteTree(root);
        copy(template, root);
    }

    /** Paths that an interrupted command may leave but a settled root must not hold. */
    List<String> leftovers() {
        try (Stream<Path> found = Files.walk(root)) {
            return found.map(Path::toString)
                    .filter(path -> path.matches(".*(aigenlabs-new|journal|tmp_objdir|refs.*\\.lock|kept).*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
