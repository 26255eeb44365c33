package org.aigenlabs.installer.archive;

import org.aigenlabs.schema.value.TreePath;

/** Tells by text alone whether a symbolic link stays in the tree that it lies in. */
final class InwardLink {
    private InwardLink() {}

    /**
     * Whether a link at {@code path} with {@code target} leads to something below the top. A way up counts at the
     * beginning only: behind another link it could lead anywhere.
     */
    static boolean staysInside(TreePath path, String target) {
        if (target.isEmpty() || target.startsWith("/") || target.indexOf('\0') >= 0) {
            return false;
        }
        int above = path.parts().size() - 1;
        boolean down = false;
        for (String part : target.split("/", -1)) {
            if (part.equals("..")) {
                above--;
                if (down || above < 0) {
                    return false;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                down = true;
            }
        }
        return true;
    }
}
