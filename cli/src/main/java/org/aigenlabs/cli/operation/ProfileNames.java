package org.aigenlabs.cli.operation;

import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;

/** The names of profiles as people type them. */
final class ProfileNames {
    private ProfileNames() {}

    /** The name of a profile that should be there. */
    static ProfileName existing(String text) {
        return ProfileName.parse(text)
                .orThrow(bad -> new UsageFailure(
                        "cannot find the profile " + bad, "`aigenlabs profile list` shows what there is"));
    }

    /** The name of a profile that is to be; {@code verb} is what is to be done with it. */
    static ProfileName fresh(String verb, String text) {
        return ProfileName.parseNew(text)
                .orThrow(bad -> new UsageFailure(
                        "cannot " + verb + " " + bad, "choose another name, for example `" + suggestion(text) + "`"));
    }

    private static String suggestion(String text) {
        String near = ProfileName.suggest(text);
        return ProfileName.parseNew(near).find().map(ProfileName::text).orElse("my-agent");
    }
}
