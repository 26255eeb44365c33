package org.aigenlabs.resolver.select;

import java.util.List;

/**
 * What else is known when a ref is selected.
 *
 * @param names by which tags of this distribution may be prefixed ({@code <name>-v1.2.0}, {@code <name>/v1.2.0}), the most
 *     telling first: the last part of its path, then the repository's name
 * @param preReleases let a range pick pre-releases
 */
public record SelectionHints(List<String> names, boolean preReleases) {
    /** Copies {@code names} without empty ones. */
    public SelectionHints {
        names = names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** The hints for the distribution at {@code path} in the repository behind {@code url}. */
    public static SelectionHints of(String url, String path, boolean preReleases) {
        List<String> names = path.isEmpty() ? List.of(last(url)) : List.of(last(path), last(url));
        return new SelectionHints(names, preReleases);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.git$", "");
    }
}
