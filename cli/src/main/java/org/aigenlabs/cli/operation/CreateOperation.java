package org.aigenlabs.cli.operation;

import org.aigenlabs.installer.apply.CreateRequest;
import org.aigenlabs.installer.apply.Creation;
import org.aigenlabs.installer.apply.ProfileCreator;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.ProfileSummary;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.schema.value.ProfileName;

/** Creating profiles, blank or from others. */
public final class CreateOperation {
    private final HomeChoice home;
    private final Profiles profiles;
    private final ProfileCreator creator;

    public CreateOperation(HomeChoice home, Disk disk, ProfileCreator creator) {
        this.home = home;
        this.profiles = new Profiles(home.layout(), disk);
        this.creator = creator;
    }

    /** What a profile is made from. */
    public enum From {
        /** Nothing but the model. */
        BLANK,
        /** Configuration, variables, personality. */
        SETTINGS,
        /** The same, with the tokens of bots. */
        SETTINGS_AND_CHANNELS,
        /** Everything. */
        EVERYTHING
    }

    /**
     * A profile to be created, as typed.
     *
     * @param source the profile to clone; empty for the current one
     */
    public record Wish(String name, From from, String source, String description, Extras extras) {}

    /** What comes with a profile unless it is not wanted. */
    public record Extras(boolean alias, boolean skills) {}

    /** The model that the new profile runs; empty if none is set, or nobody can tell. */
    public String model(Creation created) {
        return profiles.find(created.name()).map(ProfileSummary::model).orElse("");
    }

    /** Makes it. */
    public Creation create(Wish wish) {
        ProfileName name = ProfileNames.fresh("create", wish.name());
        ProfileName source = wish.source().isEmpty() ? home.profile() : ProfileNames.existing(wish.source());
        if (wish.from() != From.BLANK) {
            profiles.require(source);
        }
        CreateRequest.Origin origin = switch (wish.from()) {
            case BLANK -> new CreateRequest.Blank(source);
            case SETTINGS -> new CreateRequest.Settings(source, false);
            case SETTINGS_AND_CHANNELS -> new CreateRequest.Settings(source, true);
            case EVERYTHING -> new CreateRequest.Everything(source);
        };
        return creator.create(new CreateRequest(
                name,
                origin,
                wish.description(),
                wish.extras().alias(),
                wish.extras().skills()));
    }
}
