package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aigenlabs.schema.value.TreePath;

/** Files of every kind that is merged, from a seed, with edits anywhere: on top of each other, too. */
enum GeneratedFile {
    YAML("config.yaml") {
        @Override
        List<String> sides(Random random) {
            return trees(random).stream().map(RandomTree::yaml).toList();
        }
    },
    JSON("mcp.json") {
        @Override
        List<String> sides(Random random) {
            return trees(random).stream().map(RandomTree::json).toList();
        }
    },
    MINIFIED_JSON("mcp.json") {
        @Override
        List<String> sides(Random random) {
            return trees(random).stream().map(RandomTree::minified).toList();
        }
    },
    CRON_JSON("cron/jobs.json") {
        @Override
        List<String> sides(Random random) {
            return edited(jobs(random), random).stream()
                    .map(jobs -> "{\"jobs\": [\n  " + String.join(",\n  ", jobs) + "\n]}\n")
                    .toList();
        }
    },
    CRON_YAML("cron/jobs.yaml") {
        @Override
        List<String> sides(Random random) {
            return edited(jobs(random), random).stream()
                    .map(jobs -> "jobs:\n"
                            + String.join(
                                    "",
                                    jobs.stream()
                                            .map(job -> "  - " + job + "\n")
                                            .toList()))
                    .toList();
        }
    },
    ENV_EXAMPLE(".env.EXAMPLE") {
        @Override
        List<String> sides(Random random) {
            return edited(variables(random), random).stream()
                    .map(variables -> String.join("", variables))
                    .toList();
        }
    },
    MARKDOWN("SOUL.md") {
        @Override
        List<String> sides(Random random) {
            return edited(sentences(random), random).stream()
                    .map(sentences -> "---\nname: x\n---\n# Head\n\n" + String.join("", sentences) + "\n")
                    .toList();
        }
    },
    PROSE("notes.txt") {
        @Override
        List<String> sides(Random random) {
            return edited(sentences(random), random).stream()
                    .map(sentences -> String.join("", sentences))
                    .toList();
        }
    },
    SCRIPT("run.sh") {
        @Override
        List<String> sides(Random random) {
            return edited(variables(random), random).stream()
                    .map(lines -> String.join("", lines))
                    .toList();
        }
    };

    private static final int EDITS = 4;

    private final String path;

    GeneratedFile(String path) {
        this.path = path;
    }

    TreePath path() {
        return new TreePath(path);
    }

    /** Base, local and upstream. */
    abstract List<String> sides(Random random);

    List<String> sides(int seed) {
        return sides(new Random(seed));
    }

    private static List<RandomTree> trees(Random random) {
        RandomTree base = RandomTree.of(random);
        List<RandomTree> trees = new ArrayList<>(List.of(base));
        for (String side : List.of("mine", "theirs")) {
            RandomTree tree = base;
            for (int i = random.nextInt(EDITS); i > 0 && !tree.leaves().isEmpty(); i--) {
                List<List<String>> leaves = tree.leaves();
                tree = tree.edited(leaves.get(random.nextInt(leaves.size())), random.nextInt(3), side);
            }
            trees.add(tree);
        }
        return trees;
    }

    private static List<String> jobs(Random random) {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            jobs.add(job("job" + i, "Do " + i + ".", random));
        }
        return jobs;
    }

    private static String job(String name, String prompt, Random random) {
        return "{\"name\": \"" + name + "\", \"prompt\": \"" + prompt + "\", \"enabled\": " + random.nextBoolean()
                + "}";
    }

    private static List<String> variables(Random random) {
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            variables.add((random.nextBoolean() ? "# About " + i + ".\n" : "") + "KEY_" + i + "=" + i + "\n");
        }
        return variables;
    }

    private static List<String> sentences(Random random) {
        List<String> gaps = List.of(" ", " ", "\n", "\n\n", "\n- ", "\n\n## H\n\n");
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            sentences.add("Sentence " + i + " stays." + gaps.get(random.nextInt(gaps.size())));
        }
        return sentences;
    }

    /** The items as they are, and twice with some of them gone, changed or new. */
    private static List<List<String>> edited(List<String> base, Random random) {
        List<List<String>> sides = new ArrayList<>(List.of(base));
        for (String side : List.of("mine", "theirs")) {
            List<String> items = new ArrayList<>(base);
            for (int i = random.nextInt(EDITS); i > 0 && !items.isEmpty(); i--) {
                int at = random.nextInt(items.size());
                String old = items.get(at);
                switch (random.nextInt(3)) {
                    case 0 -> items.remove(at);
                    case 1 -> items.set(at, old.replaceFirst("(Do|About|Sentence|=)", "$1 " + side));
                    default -> items.add(at, old.replaceFirst("(job|KEY_|Sentence )", "$1" + side + i));
                }
            }
            sides.add(items);
        }
        return sides;
    }
}
