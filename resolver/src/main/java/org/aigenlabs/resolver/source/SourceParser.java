package org.aigenlabs.resolver.source;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.aigenlabs.schema.failure.UsageFailure;

/**
 * The reader of every spelling of a source; it decides by the text alone and asks neither disk nor network.
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
 * at the last {@code @} of its last part, so a directory {@code a@b} is written {@code ./a@b/}, or with {@code --ref},
 * beside which no {@code @} of a local path begins a ref.
 */
public final class SourceParser {
    private static final Pattern BREAKING = Pattern.compile("%0[0ad]", Pattern.CASE_INSENSITIVE);

    private final LocalSource local;

    /**
     * A parser for one user in one directory.
     *
     * @param current what relative paths are relative to; absolute
     * @param home what {@code ~} means; absolute
     */
    public SourceParser(Path current, Path home) {
        this.local = new LocalSource(current, home);
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
