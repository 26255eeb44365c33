package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.edit.CronFile;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.schema.value.TreePath;

/** A user who changes a profile in the ways of the replay, each somewhere else for another seed. */
final class ReplayUser {
    private static final String CONFIG = "config.yaml";
    private static final String SOUL = "SOUL.md";
    private static final String MCP = "mcp.json";
    private static final String SKILL = "/SKILL.md";

    private final SortedMap<String, byte[]> files;
    private final List<ReplayWish> wishes = new ArrayList<>();
    private final Random random;
    private final long seed;

    private ReplayUser(SortedMap<String, byte[]> files, long seed) {
        this.files = new TreeMap<>(files);
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** The user's profile, and what must be so in it whatever the author does. */
    record Profile(SortedMap<String, byte[]> files, List<ReplayWish> wishes) {}

    static Profile edit(SortedMap<String, byte[]> files, long seed) {
        ReplayUser user = new ReplayUser(files, seed);
        user.config();
        user.sentence(SOUL, "a sentence in SOUL.md");
        user.skills();
        user.server();
        user.job();
        return new Profile(user.files, List.copyOf(user.wishes));
    }

    private String mark() {
        return "user" + seed;
    }

    private void config() {
        Optional<DocumentEditor> config = open(CONFIG);
        if (config.isEmpty()) {
            return;
        }
        List<KeyPath> leaves = new ArrayList<>();
        List<KeyPath> mappings = new ArrayList<>();
        collect(KeyPath.top(), config.get().data(), leaves, mappings);
        if (!leaves.isEmpty()) {
            set("a changed config key", CONFIG, pick(leaves), DataValue.text("changed by " + mark()));
        }
        if (!mappings.isEmpty()) {
            set("an added config key", CONFIG, pick(mappings).then("added_by_" + mark()), DataValue.bool(true));
        }
    }

    private static void collect(KeyPath path, DataValue value, List<KeyPath> leaves, List<KeyPath> mappings) {
        if (value instanceof DataValue.Mapping(List<DataValue.Entry> entries)) {
            mappings.add(path);
            for (DataValue.Entry entry : entries) {
                if (entry.key() instanceof DataValue.Text(String key)) {
                    collect(path.then(key), entry.value(), leaves, mappings);
                }
            }
        } else if (value instanceof DataValue.Text || value instanceof DataValue.Literal) {
            leaves.add(path);
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void set(String name, String path, KeyPath place, DataValue value) {
        Optional<DocumentEditor> editor = open(path);
        if (editor.isPresent() && editor.get().set(place, value) instanceof EditOutcome.Edited(String text)) {
            files.put(path, text.getBytes(UTF_8));
            wishes.add(ReplayWish.ofValue(name, path, place, value));
        }
    }

    private Optional<DocumentEditor> open(String path) {
        return Optional.ofNullable(files.get(path))
                .flatMap(bytes -> UserEdit.open(new TreePath(path), new String(bytes, UTF_8)));
    }

    /** A sentence of its own behind one that is there. */
    private void sentence(String path, String name) {
        List<Integer> ends = ends(path);
        if (!ends.isEmpty()) {
            String sentence = " This is what " + mark() + " says.";
            int at = pick(ends);
            String text = text(path);
            files.put(path, (text.substring(0, at) + sentence + text.substring(at)).getBytes(UTF_8));
            wishes.add(ReplayWish.ofText(name, path, sentence.strip()));
        }
    }

    /** A sentence that is there, worded anew. */
    private void reword(String path, String name) {
        List<Integer> ends = ends(path);
        if (!ends.isEmpty()) {
            String words = ", as " + mark() + " wants it.";
            int at = pick(ends);
            String text = text(path);
            files.put(path, (text.substring(0, at - 1) + words + text.substring(at)).getBytes(UTF_8));
            wishes.add(ReplayWish.ofText(name, path, words.strip()));
        }
    }

    private String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), UTF_8);
    }

    /** Behind each full stop that ends a sentence of some length outside of frontmatter. */
    private List<Integer> ends(String path) {
        String text = text(path);
        int start = Frontmatter.of(text)
                .map(head -> text.length() - head.rest().length())
                .orElse(0);
        List<Integer> ends = new ArrayList<>();
        for (int at = text.indexOf('.', start); at >= 0; at = text.indexOf('.', at + 1)) {
            boolean ended = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            if (ended && at > start && Character.isLetter(text.charAt(at - 1))) {
                ends.add(at + 1);
            }
        }
        return ends;
    }

    private void skills() {
        List<String> skills = new ArrayList<>(
                files.keySet().stream().filter(path -> path.endsWith(SKILL)).toList());
        if (!skills.isEmpty()) {
            reword(skills.remove(random.nextInt(skills.size())), "an edited skill");
        }
        if (!skills.isEmpty()) {
            delete(pick(skills));
        }
        String mine = "skills/of-" + mark() + SKILL;
        files.put(mine, ("---\nname: of-" + mark() + "\n---\nMine.\n").getBytes(UTF_8));
        wishes.add(ReplayWish.ofText("an added skill", mine, "Mine."));
    }

    private void delete(String skill) {
        String folder = skill.substring(0, skill.length() - SKILL.length() + 1);
        List<String> gone =
                files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
        files.keySet().removeAll(gone);
        gone.forEach(path -> wishes.add(ReplayWish.ofAbsence("a deleted skill", path)));
    }

    private void server() {
        files.putIfAbsent(MCP, "{\n  \"mcpServers\": {}\n}\n".getBytes(UTF_8));
        DataValue server = DataValue.map("command", DataValue.text("server-of-" + mark()));
        set("an added MCP server", MCP, KeyPath.of("mcpServers", "of-" + mark()), server);
    }

    private void job() {
        List<CronFile> found = new ArrayList<>();
        files.forEach((path, bytes) -> {
            TreePath tree = new TreePath(path);
            if (CronJobs.isCronFile(tree)) {
                CronFile jobs = CronJobs.jobs(tree, bytes);
                if (!jobs.jobs().isEmpty()) {
                    found.add(jobs);
                }
            }
        });
        if (!found.isEmpty()) {
            CronFile cron = pick(found);
            String path = cron.path().text();
            CronFile.Job job = pick(cron.jobs());
            set("a paused job", path, job.place().then("enabled"), DataValue.bool(false));
            set("a paused job", path, job.place().then("paused_reason"), DataValue.text("by " + mark()));
        }
    }
}
