package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import org.aigenlabs.resolver.source.SourceAddress.Directory;

/** The URL of a repository that was found above the directory that the user named. */
final class LocalUrls {
    private LocalUrls() {}

    /** The URL of {@code top}, spelled as the user spelled {@code below} where that leads to the same place. */
    static String of(Path top, String path, Directory below) throws IOException {
        if (path.isEmpty()) {
            return below.url();
        }
        Path spelled = below.directory();
        String url = below.url();
        for (int i = path.split("/").length; i > 0 && spelled.getParent() != null; i--) {
            spelled = spelled.getParent();
            url = url.substring(0, Math.max(0, url.lastIndexOf('/')));
        }
        return spelled.toRealPath().equals(top)
                ? url
                : "file://" + top.toUri().getRawPath().replaceFirst("/$", "");
    }
}
