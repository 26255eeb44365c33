package org.aigenlabs.schema.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH", "Path", " PATH ", "LD_PRELOAD", "LD_LIBRARY_PATH", "DYLD_INSERT_LIBRARIES", "GIT_SSH",
                        "SSH_ASKPASS",
                "JAVA_TOOL_OPTIONS", "NODE_OPTIONS", "PYTHONPATH", "PYTHONSTARTUP", "BASH_ENV", "IFS", "HOME",
                        "HTTPS_PROXY",
                "no_proxy", "A=B", "A\nB", "A\rB", "A\u0000", "A\u0085B", "A\u2028B", "AIGENLABS_HOME"
            })
    void callsDangerousWhatChangesHowProgramsRun(String name) {
        assertThat(EnvName.isDangerous(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GITHUB_TOKEN",
                "GITLAB_URL",
                "GITEA_TOKEN",
                "OPENAI_API_KEY",
                "HERMES_HOME",
                "OBSIDIAN_VAULT_PATH",
                "LDAP_URL",
                "PROXY_URL",
                "HOME_ASSISTANT_URL",
                "NODE_ENV",
                "SSHD",
                "ENVIRONMENT",
                "PATHS"
            })
    void leavesTheAgentsOwnAlone(String name) {
        assertThat(EnvName.isDangerous(name)).isFalse();
        assertThat(EnvName.isWellFormed(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Mail Host", "1PASSWORD", "_X", "A-B", "A.B", "Ä", "A\n", "ＰＡＴＨ"})
    void callsMalformedWhatNoEnvFileCanHold(String name) {
        assertThat(EnvName.isWellFormed(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OPENAI_API_KEY", "GITHUB_TOKEN", "DB_PASSWORD", "APIKEY", "GITHUB_PAT", "SLACK_WEBHOOK", "AUTH"
            })
    void guessesSecrets(String name) {
        assertThat(EnvName.soundsSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MAIL_HOST", "KEYBOARD", "MAX_TOKENS", "AUTHOR", "OBSIDIAN_VAULT_PATH", "PATTERN", "MONKEY"})
    void guessesWhatIsNone(String name) {
        assertThat(EnvName.soundsSecret(name)).isFalse();
    }
}
