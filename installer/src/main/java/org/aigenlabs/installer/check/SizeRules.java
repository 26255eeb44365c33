package org.aigenlabs.installer.check;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;

/** The rules for sizes, well below the limits at which an install stops. */
final class SizeRules {
    private static final long MEBIBYTE = 1 << 20;
    private static final long LARGEST_FILE = MEBIBYTE;
    private static final long LARGEST_TREE = 20 * MEBIBYTE;

    private SizeRules() {}

    static List<Problem> find(SourceTree tree) {
        List<Problem> problems = new ArrayList<>();
        long all = 0;
        for (TreeFile file : tree.files().values()) {
            all += file.size();
            if (file.size() > LARGEST_FILE) {
                problems.add(CheckProblem.FILE_SIZE.at(
                        Place.of(file.path().text()),
                        "the file has " + file.size() + " bytes, expected " + LARGEST_FILE + " at most",
                        "have the skill fetch it, or leave it out of `distribution_owned`"));
            }
        }
        if (all > LARGEST_TREE) {
            problems.add(CheckProblem.TREE_SIZE.at(
                    Place.of("."),
                    "all files have " + all + " bytes, expected " + LARGEST_TREE + " at most",
                    "every update and every machine carries them"));
        }
        return problems;
    }
}
