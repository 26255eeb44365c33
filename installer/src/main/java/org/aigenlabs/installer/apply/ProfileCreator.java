package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.NewGeneration;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Creates profiles without any distribution, blank or as copies of others: whole or not at all, as installs are. */
public final class ProfileCreator {
    private final RootLayout layout;
    private final Disk disk;
    private final Generations generations;
    private final Session session;
    private final ProfileMaking making;

    public ProfileCreator(RootLayout layout, Disk disk, Generations generations, AliasWriter aliases, Session session) {
        this.layout = layout;
        this.disk = disk;
        this.generations = generations;
        this.session = session;
        this.making = new ProfileMaking(
                new ProfileMaking.Parts(layout, disk, generations, aliases, session), NameCheck.Making.CREATE);
    }

    /**
     * Makes the profile; the one that it is made from is held meanwhile, and must exist unless the new one is blank.
     *
     * @throws org.aigenlabs.schema.failure.UsageFailure if the name is taken
     * @throws org.aigenlabs.schema.failure.BusyFailure if another command is at work on either
     * @throws org.aigenlabs.schema.failure.EnvironmentFailure if the machine says no; then nothing is left behind
     */
    public Creation create(CreateRequest request) {
        ProfileName from = request.origin().from();
        return making.hold(
                request.name(),
                () -> request.origin() instanceof CreateRequest.Blank
                        ? locked(request)
                        : making.holdSource(from, () -> locked(request)));
    }

    private Creation locked(CreateRequest request) {
        List<String> warnings = new ArrayList<>();
        String id = session.ids().get().toString();
        Path source = layout.profile(request.origin().from());
        switch (request.origin()) {
            case CreateRequest.Blank _, CreateRequest.Settings _ ->
                making.grow(new CreatedProfile(request, id, source, warnings), _ -> Optional.empty());
            case CreateRequest.Everything _ ->
                making.grow(new CopiedProfile(request, id, source, warnings), run -> history(run, request, source));
        }
        AliasOutcome alias = request.alias() ? making.finish(request.name(), warnings) : new AliasOutcome.NotAsked();
        return new Creation(request.name(), layout.profile(request.name()), id, alias, warnings);
    }

    /** The copy's history begins with the last state of the source, so that updates know what it is based on. */
    private Optional<GitId> history(InstallRun run, CreateRequest request, Path source) {
        return lastGeneration(source).map(last -> {
            SortedMap<TreePath, LockedFile> all = new TreeMap<>(last.files());
            all.putAll(last.own());
            List<GenerationFile> files = all.entrySet().stream()
                    .map(each -> new GenerationFile(
                            each.getKey(),
                            each.getValue().mode(),
                            new GenerationFile.Stored(each.getValue().blob())))
                    .toList();
            return run.record(new NewGeneration(
                    run.generation(),
                    files,
                    List.of(last.parents().getLast()),
                    message("clone " + request.origin().from(), last.message()),
                    session.clock().instant()));
        });
    }

    private static GenerationMessage message(String what, GenerationMessage last) {
        return new GenerationMessage(
                what, last.version(), last.commit(), last.tree(), last.signer(), new GenerationMessage.Step.Change());
    }

    private Optional<Generation> lastGeneration(Path source) {
        return new ConfigFile(disk, source.resolve(ProfileIdentity.FILE))
                .find(KeyPath.of("id"))
                .map(id -> id instanceof DataValue.Text(String text) ? text : "")
                .filter(GenerationName::isProfileId)
                .map(generations::list)
                .filter(names -> !names.isEmpty())
                .flatMap(names -> generations.find(names.getLast()))
                .filter(last -> !last.parents().isEmpty());
    }
}
