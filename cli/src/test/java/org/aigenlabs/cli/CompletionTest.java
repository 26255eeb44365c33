package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion in real shells; a shell that is not installed is passed over. */
@Tag("slow")
class CompletionTest {
    /** One command line each, split as bash splits it, the word to complete last; a line of what it offers each. */
    private static final String BASH = """
            source "$SCRIPT"
            try() { COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _aigenlabs; (IFS=,; echo "${COMPREPLY[*]}"); }
            try aigenlabs pro
            try aigenlabs -p ''
            try aigenlabs --profile = w
            try aigenlabs profile show c
            try aigenlabs profile create ''
            try aigenlabs profile create x --clone-from c
            try aigenlabs profile install --dry
            try aigenlabs -p coder skills show ''
            try aigenlabs cron disable -p work m
            """;

    private static final String FISH = """
            source $SCRIPT
            for line in 'aigenlabs pro' 'aigenlabs -p ' 'aigenlabs --profile=w' 'aigenlabs profile show c' \
                'aigenlabs profile create ' 'aigenlabs profile create x --clone-from c' \
                'aigenlabs profile install --dry' 'aigenlabs -p coder skills show ' 'aigenlabs cron disable -p work m'
              complete -C $line | string replace -r '\\t.*' '' | string join ,
            end
            """;

    /** In a terminal of its own, for zsh completes only there: each line is what the keys made of it. */
    private static final String ZSH = """
            zmodload zsh/zpty
            zpty shell zsh -f
            zpty -w shell 'PROMPT=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit; compinit -u -D; source $SCRIPT'
            zpty -w shell 'show() { print -r -- "<$BUFFER>"; BUFFER=; zle .accept-line }; zle -N show; bindkey "^T" show'
            zpty -w shell 'print READY'
            zpty -r shell seen '*READY*READY*'
            for line in 'aigenlabs prof' 'aigenlabs --profile=w' 'aigenlabs -p c' 'aigenlabs profile show c' \
                'aigenlabs profile create x --clone-from c' 'aigenlabs profile install --dry' 'aigenlabs -p coder skills show n'; do
              zpty -n -w shell "$line"$'\\t\\C-t'
              zpty -r shell seen '*<*>*'
              print -r -- "${${seen##*<}%%>*}"
            done
            zpty -d shell
            """;

    @TempDir
    private Path tmp;

    @BeforeEach
    void makeProfilesAndAProgramThatOnlyWritesDownItsCalls() throws IOException {
        Files.createDirectories(tmp.resolve("home/.aigenlabs/profiles/coder"));
        Files.createDirectories(tmp.resolve("home/.aigenlabs/profiles/work"));
        Files.createDirectories(tmp.resolve("home/.aigenlabs/profiles/.install-1"));
        Path program = Files.createDirectories(tmp.resolve("bin")).resolve("aigenlabs");
        Files.writeString(program, """
                #!/bin/sh
                echo "$*" >>"$CALLS"
                case $* in
                  *skills*) printf '%s\\n' web/search notes ;;
                  *cron*) printf '%s\\n' 'morning digest' weekly ;;
                esac
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void completesInBash() throws Exception {
        assertThat(run("bash", BASH, "--norc"))
                .containsExactly(
                        "profile",
                        "default,coder,work",
                        "work",
                        "coder",
                        "",
                        "coder",
                        "--dry-run",
                        "web/search,notes",
                        "morning\\ digest");
        assertThat(tmp.resolve("calls"))
                .hasContent("--profile=coder skills list --names\n--profile=work cron list --names");
    }

    @Test
    void completesInFish() throws Exception {
        assertThat(run("fish", FISH, "--no-config"))
                .containsExactly(
                        "profile",
                        "coder,default,work",
                        "--profile=work",
                        "coder",
                        "coder",
                        "--dry-run",
                        "notes,web/search",
                        "morning digest");
    }

    @Test
    void completesInZsh() throws Exception {
        assertThat(run("zsh", ZSH, "-f"))
                .map(String::strip)
                .containsExactly(
                        "aigenlabs profile",
                        "aigenlabs --profile=work",
                        "aigenlabs -p coder",
                        "aigenlabs profile show coder",
                        "aigenlabs profile create x --clone-from coder",
                        "aigenlabs profile install --dry-run",
                        "aigenlabs -p coder skills show notes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void tellsTheCurrentProfileForAPromptWithoutTheProgram(String shell) throws Exception {
        Files.writeString(tmp.resolve("home/.aigenlabs/active_profile"), "coder\n");

        assertThat(run(shell, "source $SCRIPT\naigenlabs_prompt\n")).containsExactly("coder ❯");
        assertThat(run(
                        shell,
                        (shell.equals("fish") ? "set -x AIGENLABS_HOME " : "export AIGENLABS_HOME=")
                                + tmp.resolve("home/.aigenlabs/profiles/work")
                                + "\nsource $SCRIPT\naigenlabs_prompt\n"))
                .containsExactly("work ❯");
        assertThat(tmp.resolve("calls")).doesNotExist();
    }

    /** The lines that {@code text} prints in {@code shell}, which finds the completion script in SCRIPT. */
    private List<String> run(String shell, String text, String... options) throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin", shell);
        assumeThat(Files.isExecutable(program)).as("%s is installed", program).isTrue();
        Map<String, String> home = Map.of("HOME", tmp.resolve("home").toString());
        Path completion = tmp.resolve("completion");
        Files.writeString(
                completion,
                new InProcess().run(tmp, home, "", "completion", shell).out());
        Path script = tmp.resolve("script");
        Files.writeString(script, text);
        ProcessBuilder builder = new ProcessBuilder(java.util.stream.Stream.of(
                                List.of(program.toString()), List.of(options), List.of(script.toString()))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(home);
        builder.environment().put("PATH", tmp.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "xterm");
        builder.environment().put("SCRIPT", completion.toString());
        builder.environment().put("CALLS", tmp.resolve("calls").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", shell).isTrue();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
