package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.TreePath;

/** The user's lasting wishes for files: that of a file itself, else of the nearest directory above it. */
public final class Policies {
    private Policies() {}

    /** The wish for {@code path}: {@code mine}, {@code theirs}, {@code ask}, {@code pin}, or empty for none. */
    public static String of(Lock lock, TreePath path) {
        String text = path.text();
        for (int end = text.length(); end > 0; end = text.lastIndexOf('/', end - 1)) {
            String wish = lock.policies().get(new TreePath(text.substring(0, end)));
            if (wish != null) {
                return wish;
            }
        }
        return "";
    }
}
