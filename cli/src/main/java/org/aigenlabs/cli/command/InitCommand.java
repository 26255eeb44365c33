package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.InitAnswers;
import org.aigenlabs.cli.operation.InitDraft;
import org.aigenlabs.cli.operation.InitOperation;
import org.aigenlabs.cli.operation.PreparedInstall;
import org.aigenlabs.cli.operation.SourceRequest;
import org.aigenlabs.cli.render.InitView;
import org.aigenlabs.cli.render.InstallView;
import org.aigenlabs.cli.wiring.Prompt;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile init}: a profile becomes a distribution. */
@Command(
        name = "init",
        header = "Make a profile a distribution that can be published.",
        description = {
            "",
            "Writes distribution.yaml, with the variables and paths that the profile's files tell of, and what goes with a"
                    + " repository: README, licence, .gitignore, a check for the host to run. Asks on a terminal what it"
                    + " cannot know. What is there already stays as it is.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile init coder",
            "  aigenlabs profile init coder --license MIT --description 'Reviews code'",
            "  aigenlabs profile init mine --template github.com/you/template"
        })
final class InitCommand extends LocalCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "The profile; default: the current one. With --template, the one to be made.")
    private String profile = "";

    @Option(names = "--name", paramLabel = "ID", description = "Name of the distribution; default: the profile's.")
    private String name = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "What the agent does, in a line.")
    private String description = "";

    @Option(names = "--author", paramLabel = "NAME", description = "Default: the name that your git knows.")
    private String author = "";

    @Option(names = "--license", paramLabel = "ID", description = "SPDX id of the licence: MIT, Apache-2.0, CC0-1.0.")
    private String license = "";

    @Option(names = "--repository", paramLabel = "URL", description = "Where it will be published.")
    private String repository = "";

    @Option(
            names = "--template",
            paramLabel = "SOURCE",
            description = "Begin a new profile with the files of this distribution, as your own.")
    private String template = "";

    @Option(names = "--accept-capabilities", description = "Accept also what is grave in what a template brings.")
    private boolean capabilities;

    @Option(
            names = {"-y", "--yes"},
            description = "Ask nothing; what is grave in a template is not covered.")
    private boolean yes;

    InitCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        InitOperation operation =
                context().wiring().init(output().talk(), context().profile(), words());
        InitAnswers answers = new InitAnswers(name, description, author, license, repository);
        InitDraft draft = template.isEmpty() ? operation.look(profile) : adopted(operation, answers);
        done(new InitView(operation.write(asked(draft.with(answers)))));
        return ExitCode.DONE;
    }

    private InitDraft adopted(InitOperation operation, InitAnswers answers) {
        if (profile.isEmpty()) {
            throw new UsageFailure(
                    "cannot begin with a template: no name is given, expected that of the new profile",
                    "`aigenlabs profile init NAME --template " + template + "`");
        }
        SourceRequest source = new SourceRequest(template, "", "", false, false, false);
        try (PreparedInstall prepared = operation.template(source, profile)) {
            InstallPlan plan = prepared.plan();
            if (!output().json() && !(output().quiet() && yes)) {
                print(InstallView.planned(plan, prepared.target()));
            }
            new FirstConsent("init", yes, capabilities, "", !output().json())
                    .demand(
                            new FirstConsent.Subject(
                                    plan.profile().text(), plan.capabilities().grave(), plan.digest()),
                            context().wiring().prompt());
            return operation.adopt(prepared, answers);
        }
    }

    /** What nobody can guess, if there is somebody to ask. */
    private InitDraft asked(InitDraft draft) {
        Prompt prompt = context().wiring().prompt();
        if (draft.hasManifest() || yes || output().json() || !prompt.canAsk()) {
            return draft;
        }
        String what = description.isEmpty()
                ? prompt.askFor("What does it do", draft.manifest().description())
                : "";
        String licence = license.isEmpty() ? prompt.askFor("Its licence, as an SPDX id such as MIT", "") : "";
        String url = repository.isEmpty() ? prompt.askFor("The address of its repository, if there is one", "") : "";
        return draft.with(new InitAnswers("", what, "", licence, url));
    }
}
