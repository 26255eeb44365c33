package org.aigenlabs.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PullRequestPageTest {
    @Test
    void knowsThePagesOfGitHub() {
        assertThat(PullRequestPage.of(
                        "https://github.com/ann/bot.git", "git@github.com:max/my-bot.git", "main", "propose-x"))
                .isEqualTo("https://github.com/ann/bot/compare/main...max:my-bot:propose-x?expand=1");
        assertThat(PullRequestPage.of("https://github.com/ann/bot", "https://github.com/ann/bot", "main", "a#b"))
                .isEqualTo("https://github.com/ann/bot/compare/main...a%23b?expand=1");
        assertThat(PullRequestPage.fork("ssh://git@github.com:22/ann/bot"))
                .isEqualTo("https://github.com/ann/bot/fork");
    }

    @Test
    void knowsThePagesOfGitLabWithItsGroups() {
        assertThat(PullRequestPage.of(
                        "https://gitlab.com/team/sub/bot", "https://gitlab.com/max/bot.git", "main", "propose-x"))
                .isEqualTo(
                        "https://gitlab.com/max/bot/-/merge_requests/new?merge_request%5Bsource_branch%5D=propose-x");
    }

    @Test
    void knowsThePagesOfCodebergAndOtherGiteas() {
        assertThat(PullRequestPage.of(
                        "https://codeberg.org/ann/bot", "ssh://git@codeberg.org/max/bot", "dev", "propose-x"))
                .isEqualTo("https://codeberg.org/ann/bot/compare/dev...max:propose-x");
        assertThat(PullRequestPage.of(
                        "https://gitea.example.org:3000/ann/bot",
                        "https://gitea.example.org:3000/max/fork",
                        "main",
                        "p"))
                .isEqualTo("https://gitea.example.org:3000/ann/bot/compare/main...max/fork:p");
    }

    @Test
    void knowsNoPageOfOthersNorAcrossHosts() {
        assertThat(PullRequestPage.of("https://git.example.org/a/b", "https://git.example.org/c/b", "main", "p"))
                .isEmpty();
        assertThat(PullRequestPage.of("https://github.com/a/b", "https://codeberg.org/c/b", "main", "p"))
                .isEmpty();
        assertThat(PullRequestPage.fork("file:///srv/bot.git")).isEmpty();
    }
}
