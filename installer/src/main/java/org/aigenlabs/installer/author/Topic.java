package org.aigenlabs.installer.author;

import java.util.List;
import org.aigenlabs.installer.author.ReleaseTree.Change;
import org.aigenlabs.installer.author.ReleaseTree.Kind;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.TreePath;

/**
 * What one commit of a proposal is about: a skill, or an entry at the top of the distribution.
 *
 * @param place the skill's directory, or the entry at the top
 * @param title of the commit
 * @param changes at least one, in path order
 */
public record Topic(TreePath place, String title, List<Change> changes) {
    private static final String SKILLS = "skills";
    private static final String SKILL = "SKILL.md";

    /** Copies the list. */
    public Topic {
        changes = List.copyOf(changes);
    }

    /** The topic {@code place} with {@code changes}; {@code isThere} tells whether the author has it already. */
    static Topic of(TreePath place, List<Change> changes, boolean isThere) {
        boolean skill = place.top().equals(SKILLS) && place.parts().size() > 1;
        boolean gone = changes.stream().allMatch(change -> change.kind() == Kind.REMOVED);
        String verb = !isThere ? "Add " : gone ? "Remove " : skill ? "Improve " : "Change ";
        TreePath what = changes.size() == 1 && !skill ? changes.getFirst().path() : place;
        return new Topic(place, verb + (skill ? "skill " + place.name() : what.text()), changes);
    }

    /**
     * The topic that {@code path} belongs to: the nearest directory above it that holds a {@code SKILL.md} in one of
     * {@code trees}; in {@code skills/} without one its first directory; elsewhere its entry at the top.
     */
    static TreePath of(TreePath path, List<SourceTree> trees) {
        List<String> parts = path.parts();
        if (!path.top().equals(SKILLS) || parts.size() <= 2) {
            return parts.size() == 2 && path.top().equals(SKILLS) ? path : new TreePath(path.top());
        }
        for (int length = parts.size() - 1; length > 1; length--) {
            String directory = String.join("/", parts.subList(0, length));
            TreePath skill = new TreePath(directory + "/" + SKILL);
            if (trees.stream().anyMatch(tree -> tree.files().containsKey(skill))) {
                return new TreePath(directory);
            }
        }
        return new TreePath(SKILLS + "/" + parts.get(1));
    }
}
