package org.aigenlabs.installer.ledger;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/** Which profile a path below a root belongs to. */
final class NotedPlaces {
    /** At the top of a root, what is of no profile: not even of {@code default}, which the root itself is. */
    private static final Set<String> SHARED =
            Set.of("profiles", "store.git", "trash", "trust", "cache", "active_profile", "registries.yaml");

    private NotedPlaces() {}

    static Optional<ProfileName> profile(RootLayout layout, Path path) {
        if (path.startsWith(layout.profiles())) {
            return path.getNameCount() == layout.profiles().getNameCount()
                    ? Optional.empty()
                    : ProfileName.parse(path.getName(layout.profiles().getNameCount())
                                    .toString())
                            .find();
        }
        if (!path.startsWith(layout.root()) || path.equals(layout.root())) {
            return Optional.empty();
        }
        String top = path.getName(layout.root().getNameCount()).toString();
        return SHARED.contains(top) || (top.startsWith(".") && !top.equals(".aigenlabs") && !top.equals(".env"))
                ? Optional.empty()
                : Optional.of(ProfileName.DEFAULT);
    }
}
