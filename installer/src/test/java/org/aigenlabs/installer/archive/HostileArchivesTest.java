package org.aigenlabs.installer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.shared.HostileArchive;
import org.aigenlabs.fixtures.shared.HostileArchives;
import org.aigenlabs.fixtures.shared.HostileCase.Expect;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class HostileArchivesTest {
    static Stream<HostileArchive> cases() {
        return HostileArchives.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatIsSafeAndRefusesTheRest(HostileArchive each) throws IOException {
        if (each.expect() == Expect.REFUSE && !each.code().equals("E_NO_MANIFEST")) {
            assertThatThrownBy(() -> read(each)).isInstanceOf(InvalidFailure.class);
        } else {
            assertThat(read(each)).isNotNull();
        }
    }

    private static List<String> read(HostileArchive each) throws IOException {
        ArchiveRefusals refusals = new ArchiveRefusals(each.name());
        List<String> found = new ArrayList<>();
        try (GzipMember gzip = new GzipMember(Files.newInputStream(each.archive()), ArchiveLimits.FOREIGN, refusals)) {
            TarReader tar = new TarReader(gzip, ArchiveLimits.FOREIGN, refusals);
            EntryNames names = new EntryNames(refusals);
            for (Optional<TarEntry> next = tar.next(); next.isPresent(); next = tar.next()) {
                names.path(next.get(), EntryNames.Origin.FOREIGN)
                        .map(TreePath::text)
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
