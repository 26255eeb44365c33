package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Origins;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.settings.CronSettings;
import org.aigenlabs.installer.settings.EnvSettings;
import org.aigenlabs.installer.settings.JobFacts;
import org.aigenlabs.installer.settings.McpSettings;
import org.aigenlabs.installer.settings.SkillFacts;
import org.aigenlabs.installer.settings.SkillSettings;
import org.aigenlabs.schema.value.ProfileName;

/** What the current profile is made of: its skills, scheduled jobs and MCP servers, shown and switched. */
public final class PartsOperation {
    private final HomeChoice home;
    private final Disk disk;
    private final ProfileOperations profiles;
    private final Supplier<RecordedEdits> edits;

    /** @param edits made only when something is to be written */
    public PartsOperation(HomeChoice home, Disk disk, ProfileOperations profiles, Supplier<RecordedEdits> edits) {
        this.home = home;
        this.disk = disk;
        this.profiles = profiles;
        this.edits = edits;
    }

    /** Whose they are. */
    public ProfileName profile() {
        return home.profile();
    }

    /** Where each of them comes from. */
    public Origins origins() {
        return Origins.read(disk, directory());
    }

    /** The skills, in the order of their directories. */
    public List<SkillFacts> skills() {
        return skillSettings().list();
    }

    /** The skill that {@code word} names. */
    public SkillFacts skill(String word) {
        return skillSettings().find(word);
    }

    /** Switches a skill; whether that changed anything. */
    public boolean enableSkill(String word, boolean enabled) {
        SkillSettings skills = skillSettings();
        return edits.get()
                .hold(
                        profile(),
                        (enabled ? "skills enable " : "skills disable ") + word,
                        () -> skills.enable(skills.find(word), enabled));
    }

    /** The MCP servers. */
    public List<McpServer> servers() {
        return profiles.show("").mcpServers();
    }

    /** The MCP server {@code name}; {@code file} tells two of one name apart, and may be empty. */
    public McpServer server(String name, String file) {
        return McpSettings.find(servers(), name, file);
    }

    /** Switches an MCP server; whether that changed anything. */
    public boolean enableServer(String name, String file, boolean enabled) {
        directory();
        return edits.get()
                .hold(
                        profile(),
                        (enabled ? "mcp enable " : "mcp disable ") + name,
                        () -> new McpSettings(disk, directory()).enable(server(name, file), enabled));
    }

    /** The scheduled jobs. */
    public List<CronJob> jobs() {
        return profiles.show("").cronJobs();
    }

    /** Everything about the job that {@code word} names. */
    public JobFacts job(String word) {
        return new CronSettings(disk, directory()).show(word);
    }

    /** The names of the variables that the profile's {@code .env} or the shell sets. */
    public Set<String> setVariables() {
        Set<String> names = new HashSet<>(profiles.shellVariables());
        new EnvSettings(disk, directory().resolve(EnvSettings.NAME)).list().forEach(each -> names.add(each.name()));
        return Set.copyOf(names);
    }

    private SkillSettings skillSettings() {
        return new SkillSettings(disk, directory(), profiles.show("").skills());
    }

    private Path directory() {
        new Profiles(home.layout(), disk).require(profile());
        return home.layout().profile(profile());
    }
}
