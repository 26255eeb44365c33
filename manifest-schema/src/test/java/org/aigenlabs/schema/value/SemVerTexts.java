package org.aigenlabs.schema.value;

import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import org.quicktheories.core.Gen;

/** Generators of texts that are SemVer 2.0.0, close enough to one another that ties and neighbours are common. */
final class SemVerTexts {
    private static final Gen<String> IDENTIFIER =
            pick(List.of("alpha", "beta", "rc", "Beta", "a-b", "a1", "0", "1", "2", "10", "999999999"));

    private SemVerTexts() {}

    static Gen<String> versions() {
        Gen<String> core =
                numbers().zip(numbers(), numbers(), (major, minor, patch) -> major + "." + minor + "." + patch);
        return core.zip(preReleases(), pick(List.of("", "", "+build.5", "+001")), (c, pre, build) -> c + pre + build);
    }

    /** Bounds as ranges have them: one to three numbers, a pre-release only behind three. */
    static Gen<String> bounds() {
        Gen<String> partial = numbers()
                .zip(
                        numbers(),
                        integers().between(1, 2),
                        (major, minor, parts) -> parts == 1 ? "" + major : major + "." + minor);
        return whole().mix(partial, 30);
    }

    /** Bounds with three numbers. */
    static Gen<String> whole() {
        return versions().map(text -> text.replaceFirst("\\+.*", ""));
    }

    private static Gen<Integer> numbers() {
        return integers().between(0, 3);
    }

    private static Gen<String> preReleases() {
        return lists().of(IDENTIFIER)
                .ofSizeBetween(0, 3)
                .map(parts -> parts.isEmpty() ? "" : "-" + String.join(".", parts));
    }
}
