package org.aigenlabs.resolver.source;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.aigenlabs.schema.failure.UsageFailure;

/**
 * The reader of every spelling of a source; it asks neither disk nor network, but for one thing that it is told: which
 * directories are there.
 *
 * <p>{@code LOCATION}, {@code LOCATION@REF}, {@code LOCATION//PATH}, {@code LOCATION//PATH@REF} or
 * {@code LOCATION@REF//PATH}, where a location is
 *
 * <ul>
 *   <li>{@code https://}, {@code http://}, {@code ssh://}, {@code git://} or {@code file://} and the rest of a URL;
 *   <li>{@code HOST/PATH}, where the host has a dot or a port or is {@code localhost}: {@code https://} is added;
 *   <li>{@code USER@HOST:PATH}: SSH;
 *   <li>anything else: a directory on this machine;
 * </ul>
 *
 * or the address of a web page that shows a directory, tag or commit. What behind {@code //} and {@code @} is written is
 * taken as it is; what stands in a URL's path is percent-decoded.
 *
 * <p>A ref begins at the first {@code @} behind the host that does not begin a part of the path; in a path on this machine
 * behind the longest directory that is there, so {@code ./r@feature/x} is a branch unless there is a directory of that name.
 * Where none is there, it begins at the last {@code @} of the last part; and nowhere if {@code --ref} was given.
 */
public final class SourceParser {
    private static final Pattern BREAKING = Pattern.compile("%0[0ad]", Pattern.CASE_INSENSITIVE);

    private final LocalSource local;

    /**
     * A parser for one user in one directory.
     *
     * @param current what relative paths are relative to; absolute
     * @param home what {@code ~} means; absolute
     * @param isDirectory whether a directory is there: asked only where a path holds an {@code @}
     */
    public SourceParser(Path current, Path home, Predicate<Path> isDirectory) {
        this.local = new LocalSource(current, home, isDirectory);
    }

    /** Reads {@code text} without options. */
    public SourceAddress parse(String text) {
        return parse(text, SourceOptions.NONE);
    }

    /**
     * Reads {@code text}.
     *
     * @throws org.aigenlabs.schema.failure.UsageFailure for what can never work; its message quotes no credentials
     */
    public SourceAddress parse(String text, SourceOptions options) {
        TextRules.check("the source", text);
        TextRules.check("`--ref`", options.ref());
        TextRules.check("`--path`", options.path());
        if (BREAKING.matcher(text).find()) {
            throw new UsageFailure(
                    "cannot use the source: it holds a percent-encoded line break or NUL, expected none");
        }
        return Request.join(read(text, options), options.ref(), SubPath.read(options.path()));
    }

    private Reading read(String text, SourceOptions options) {
        return switch (Shape.of(text)) {
            case DIRECTORY -> local.path(text, !options.ref().isEmpty());
            case SCP -> ScpSource.read(text);
            case HOST -> UrlSource.read("https://" + text, text, options.allowHttp());
            case URL ->
                UrlSource.scheme(text) == SourceAddress.Scheme.FILE
                        ? local.url(text)
                        : UrlSource.read(text, text, options.allowHttp());
        };
    }
}
