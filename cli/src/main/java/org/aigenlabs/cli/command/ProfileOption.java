package org.aigenlabs.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.schema.failure.UsageFailure;

/** {@code -p NAME}, which every command takes in any position before {@code --}, and is taken out before the rest is read. */
final class ProfileOption {
    private ProfileOption() {}

    /**
     * The command line without the option.
     *
     * @param profile what it named; empty if it was not given
     */
    record Extracted(List<String> arguments, String profile) {}

    /** Takes {@code -p NAME}, {@code -pNAME}, {@code --profile NAME} and {@code --profile=NAME} out; the last one counts. */
    static Extracted extract(List<String> args) {
        List<String> rest = new ArrayList<>();
        String profile = "";
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (word.equals("--")) {
                rest.addAll(args.subList(i, args.size()));
                break;
            } else if (word.equals("-p") || word.equals("--profile")) {
                i++;
                profile = named(i < args.size() ? args.get(i) : "", word);
            } else if (word.startsWith("--profile=")) {
                profile = named(word.substring("--profile=".length()), "--profile");
            } else if (word.startsWith("-p") && !word.startsWith("--")) {
                profile = named(word.substring(2), "-p");
            } else {
                rest.add(word);
            }
        }
        return new Extracted(rest, profile);
    }

    private static String named(String value, String option) {
        if (value.isEmpty()) {
            throw new UsageFailure(
                    "cannot read the command line: nothing behind `" + option + "`, expected the name of a profile",
                    "`aigenlabs profile list` shows the names");
        }
        return value;
    }
}
