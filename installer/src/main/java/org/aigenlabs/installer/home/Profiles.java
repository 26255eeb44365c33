package org.aigenlabs.installer.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * The profiles of one root, as they lie on disk. Only looks: opens no store, no database and no network, and follows
 * no link below the root.
 */
public final class Profiles {
    /** From how many profiles on they are read side by side. */
    private static final int MANY = 64;

    private final RootLayout layout;
    private final Disk disk;

    public Profiles(RootLayout layout, Disk disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** The names of all profiles, {@code default} first if the root is there, then in order. */
    public List<ProfileName> names() {
        List<ProfileName> names = new ArrayList<>();
        if (!exists(ProfileName.DEFAULT)) {
            return names;
        }
        names.add(ProfileName.DEFAULT);
        if (disk.type(layout.profiles()) == EntryType.DIRECTORY) {
            disk.list(layout.profiles()).stream()
                    .flatMap(entry -> name(entry).stream())
                    .filter(this::exists)
                    .sorted()
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** All profiles, in the order of {@link #names}; a broken one is among them. */
    public List<ProfileSummary> list() {
        // many small reads, of which each waits for the disk; starting threads takes longer than a few of them
        List<ProfileName> names = names();
        Set<DamagedFiles.Sound> sound = ConcurrentHashMap.newKeySet();
        return (names.size() < MANY ? names.stream() : names.parallelStream())
                .map(name -> new ProfileReader(files(name), sound).summary(name))
                .toList();
    }

    /** Whether there is a directory for {@code name}. */
    public boolean exists(ProfileName name) {
        // a link may stand for the root, but never for a profile in it: `root/.` is the directory behind the link
        Path place = name.isDefault() ? layout.root().resolve(".") : layout.profile(name);
        return disk.type(place) == EntryType.DIRECTORY;
    }

    /** The profile {@code name}, if there is one. */
    public Optional<ProfileSummary> find(ProfileName name) {
        return exists(name) ? Optional.of(summary(name)) : Optional.empty();
    }

    /**
     * Everything about the profile {@code name}.
     *
     * @param shell the names of the variables that the shell sets to something
     * @throws UsageFailure if there is none; hints name those that may have been meant
     */
    public ProfileDetails show(ProfileName name, Set<String> shell, Aliases aliases) {
        require(name);
        List<String> commands = aliases.inventory(layout.profile(name)).stream()
                .map(Path::toString)
                .toList();
        return new DetailsReader(files(name)).details(name, shell, commands);
    }

    /**
     * Demands that there is a profile {@code name}.
     *
     * @throws UsageFailure if there is none; hints name those that may have been meant
     */
    public void require(ProfileName name) {
        if (!exists(name)) {
            throw new UsageFailure(
                    "cannot find the profile `" + name + "`: there is none in `" + layout.root() + "`", hint(name));
        }
    }

    /** The files of {@code name} at {@code paths} as they lie there now, without those that cannot be read. */
    public SourceTree tree(ProfileName name, Set<TreePath> paths) {
        return ProfileTree.read(files(name), paths);
    }

    /** The id of the profile {@code name}; empty if it has none that can be read. */
    public String id(ProfileName name) {
        return new ProfileReader(files(name)).identity().id();
    }

    /** The profile that {@code use} chose; need not exist. */
    public ActiveProfile active() {
        return ActiveProfile.read(
                new ProfileFiles(disk, layout.root()),
                String.valueOf(layout.activeProfile().getFileName()));
    }

    private String hint(ProfileName name) {
        List<ProfileName> names = names();
        if (names.isEmpty()) {
            return "`aigenlabs profile create NAME` makes one, `aigenlabs profile install SOURCE` installs one";
        }
        List<ProfileName> near = NearNames.of(name, names);
        return near.isEmpty()
                ? "`aigenlabs profile list` shows what there is"
                : "did you mean "
                        + near.stream().map(each -> "`" + each + "`").collect(Collectors.joining(" or "))
                        + "?";
    }

    private ProfileSummary summary(ProfileName name) {
        return new ProfileReader(files(name)).summary(name);
    }

    private ProfileFiles files(ProfileName name) {
        return new ProfileFiles(disk, layout.profile(name));
    }

    /** The name that a directory stands for, if it is one as it stands: {@code Mail} and {@code .trash} are none. */
    private static Optional<ProfileName> name(Path entry) {
        String text = String.valueOf(entry.getFileName());
        return switch (ProfileName.parseNew(text)) {
            case Parsed.Ok<ProfileName>(ProfileName name) when name.text().equals(text) -> Optional.of(name);
            case Parsed.Ok<ProfileName> _, Parsed.Bad<ProfileName> _ -> Optional.empty();
        };
    }
}
