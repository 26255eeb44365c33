package org.aigenlabs.schema.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {
    private static final String HEAD = "name: mail-agent\nlicense: MIT\n";

    private static Manifest valid(String text) {
        return ((ManifestReading.Valid) ManifestReader.read(text.getBytes(StandardCharsets.UTF_8))).manifest();
    }

    @Test
    void bindsEveryKey() {
        Manifest manifest = valid("""
                name: mail-agent
                version: 1.2.0-rc.1
                description: >
                  Reads
                  mail
                author: Ada
                license: MIT
                homepage: https://example.org
                repository: https://example.org/r.git
                aigenlabs_requires: ^0.1
                hermes_requires: ">=0.12"
                distribution_owned: [skills/, SOUL.md, skills]
                requires: [a, {b: c}]
                extends: base
                """);
        assertThat(manifest.name()).isEqualTo("mail-agent");
        assertThat(manifest.version().text()).isEqualTo("1.2.0-rc.1");
        assertThat(manifest.description()).isEqualTo("Reads mail\n");
        assertThat(List.of(manifest.author(), manifest.license(), manifest.homepage(), manifest.repository()))
                .containsExactly("Ada", "MIT", "https://example.org", "https://example.org/r.git");
        assertThat(manifest.aigenlabsRequires()).isEqualTo("^0.1");
        assertThat(manifest.hermesRequires()).isEqualTo(">=0.12");
        assertThat(manifest.owned()).containsExactly(new TreePath("skills"), new TreePath("SOUL.md"));
        assertThat(manifest.requires()).containsExactly("a", "{b: c}");
        assertThat(manifest.extendsSource()).isEqualTo("base");
    }

    @Test
    void fillsInWhatAnAuthorLeftOut() {
        Manifest manifest = valid("name: mail-agent\n");
        assertThat(manifest.version().text()).isEqualTo("0.1.0");
        assertThat(manifest.owned())
                .extracting(TreePath::text)
                .containsExactly("SOUL.md", "config.yaml", "mcp.json", "skills", "cron", "distribution.yaml");
        assertThat(manifest.env()).isEmpty();
        assertThat(List.of(
                        manifest.description(),
                        manifest.license(),
                        manifest.aigenlabsRequires(),
                        manifest.extendsSource()))
                .containsOnly("");
    }

    @Test
    void keepsAVersionThatIsANumberAsWritten() {
        assertThat(valid(HEAD + "version: 1.10\n").version().text()).isEqualTo("1.10");
        assertThat(valid(HEAD + "version: 2026.09.21.1\n").version().text()).isEqualTo("2026.09.21.1");
    }

    @Test
    void readsVariablesInOrderWithWhatIsGuessed() {
        Manifest manifest = valid(HEAD + """
                env_requires:
                  - {name: MAIL_PORT, default: 8025, required: false, description: " the port "}
                  - GITHUB_TOKEN
                  - {name: API_KEY, secret: false, default: ~}
                  - {name: MAIL_PORT, default: 1}
                """);
        assertThat(manifest.env())
                .containsExactly(
                        new EnvRequirement("MAIL_PORT", "the port", false, "8025", false),
                        new EnvRequirement("GITHUB_TOKEN", "", true, "", true),
                        new EnvRequirement("API_KEY", "", true, "", false));
    }

    @Test
    void keepsMalformedNamesForACommentOnly() {
        Manifest manifest = valid(HEAD + "env_requires: [Mail Host, MAIL_HOST, {name: mail-key}]\n");
        assertThat(manifest.env()).extracting(EnvRequirement::name).containsExactly("MAIL_HOST");
        assertThat(manifest.malformedEnv()).containsExactly("Mail Host", "mail-key");
    }

    @Test
    void putsADescriptionOnOneLine() {
        Manifest manifest = valid(HEAD + "env_requires: [{name: A, description: \"one\\n\\n two\\tthree\"}]\n");
        assertThat(manifest.env()).extracting(EnvRequirement::description).containsExactly("one two three");
    }

    @Test
    void leavesOutWhatIsTheUsersWithoutFallingBackToTheDefault() {
        assertThat(valid(HEAD + "distribution_owned: [SOUL.md, profile.yaml, .ENV]\n")
                        .owned())
                .containsExactly(new TreePath("SOUL.md"));
        assertThat(valid(HEAD + "distribution_owned: [memories/]\n").owned())
                .containsExactly(new TreePath("distribution.yaml"));
    }

    @Test
    void tellsAllProblemsInFileOrder() {
        String text =
                "version: [1]\nenv_requires: [PATH]\nunknown: 1\ndistribution_owned: [/etc]\nname: A B\nlicense: MIT\n";
        ManifestReading reading = ManifestReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(ManifestReading.Invalid.class);
        assertThat(reading.problems())
                .extracting(Problem::id)
                .containsExactly(
                        "manifest.type",
                        "manifest.env-dangerous",
                        "manifest.unknown-key",
                        "manifest.owned-path",
                        "manifest.name");
    }

    @Test
    void aTwelveMegabyteManifestIsOneProblem() {
        byte[] huge = new byte[12_000_000];
        Arrays.fill(huge, (byte) 'x');
        assertThat(ManifestReader.read(huge).problems()).extracting(Problem::id).containsExactly("yaml.too-large");
    }
}
