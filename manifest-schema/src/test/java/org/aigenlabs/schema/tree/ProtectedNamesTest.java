package org.aigenlabs.schema.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env",
                ".ENV",
                ".env.local",
                ".Env.Production",
                "auth.json",
                "auth.lock",
                "agent.pid",
                "yarn.lock",
                "memories/MEMORY.md",
                "Memories/x",
                "sessions",
                "state.db",
                "state.db-wal",
                "notes.db.bak",
                "logs/a",
                "workspace/a",
                "plans/a",
                "home/a",
                "local/a",
                "cache/a",
                "image_cache/a",
                "IMAGE_CACHE",
                "backups/a",
                "checkpoints/a",
                "sandboxes/a",
                "mcp-tokens/a",
                "pairing/a",
                "processes.json",
                "gateway.pid",
                "gateway.lock",
                "gateway_state.json",
                "active_profile",
                "profile.yaml",
                "profiles/a/SOUL.md",
                "trust/a",
                "store.git/HEAD",
                "ledger.db",
                "pins.db-shm",
                "trash/a",
                "bin/a",
                "node_modules/a",
                ".git/config",
                ".aigenlabs/lock.json",
                ".aigenlabs/authorizations"
            })
    void protectsWhatIsTheUsersOrOurs(String path) {
        assertThat(ProtectedNames.isProtected(new TreePath(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env.EXAMPLE",
                ".env.example",
                ".env.template",
                ".envrc",
                "SOUL.md",
                "config.yaml",
                "mcp.json",
                "distribution.yaml",
                "skills/x/bin/run.py",
                "skills/x/logs/a",
                "skills/.env",
                "docs/state.db",
                "cron/a.lock",
                "caches/a",
                "binary",
                "profile.yml",
                "authority.json",
                ".github/actions/a",
                ".gitignore",
                ".no-bundled-skills"
            })
    void leavesEverythingElseToTheAuthor(String path) {
        assertThat(ProtectedNames.isProtected(new TreePath(path))).isFalse();
    }
}
