package org.aigenlabs.installer.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigenlabs.installer.MemoryTree;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {
    private static Ownership owning(String... paths) {
        return Ownership.of(MemoryTree.manifest(List.of(paths), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        // the default list
        "SOUL.md, DISTRIBUTION",
        "soul.MD, DISTRIBUTION",
        "config.yaml, DISTRIBUTION",
        "mcp.json, DISTRIBUTION",
        "distribution.yaml, DISTRIBUTION",
        "skills/mail/SKILL.md, DISTRIBUTION",
        "Skills/mail/SKILL.md, DISTRIBUTION",
        "skills/x/bin/run.py, DISTRIBUTION",
        "skills/x/logs/today.txt, DISTRIBUTION",
        "skills/x/.env, DISTRIBUTION",
        "skills/x/node_modules/a.js, DISTRIBUTION",
        "skills/memories/SKILL.md, DISTRIBUTION",
        "skills/state.db, DISTRIBUTION",
        "cron/jobs.json, DISTRIBUTION",
        "cron/local/jobs.json, DISTRIBUTION",
        "skills, DISTRIBUTION",
        // what nobody listed
        "README.md, UNLISTED",
        "LICENSE, UNLISTED",
        "docs/SOUL.md, UNLISTED",
        "skills.md, UNLISTED",
        "skillsets/a.md, UNLISTED",
        "SOUL.md.bak, UNLISTED",
        "mcp.json5, UNLISTED",
        ".gitignore, UNLISTED",
        ".github/workflows/ci.yml, UNLISTED",
        ".env.example, UNLISTED",
        "x/.aigenlabs/lock.json, UNLISTED",
        "x/.env, UNLISTED",
        "environment, UNLISTED",
        "homepage.md, UNLISTED",
        // the user's
        ".env, USER",
        ".ENV, USER",
        ".env.local, USER",
        ".Env.Production, USER",
        "auth.json, USER",
        "auth.lock, USER",
        "AUTH.JSON, USER",
        "anything.pid, USER",
        "anything.lock, USER",
        "memories/MEMORY.md, USER",
        "Memories/MEMORY.md, USER",
        "memories, USER",
        "sessions/a.json, USER",
        "state.db, USER",
        "state.db-wal, USER",
        "other.db, USER",
        "logs/a.log, USER",
        "workspace/a, USER",
        "plans/a, USER",
        "home/a, USER",
        "local/a, USER",
        "cache/a, USER",
        "image_cache/a, USER",
        "backups/a, USER",
        "checkpoints/a, USER",
        "sandboxes/a, USER",
        "mcp-tokens/a, USER",
        "pairing/a, USER",
        "processes.json, USER",
        "gateway.pid, USER",
        "gateway_state.json, USER",
        "active_profile, USER",
        "profile.yaml, USER",
        "profiles/x/SOUL.md, USER",
        "trust/allowed_signers, USER",
        "store.git/HEAD, USER",
        "ledger.db, USER",
        "pins.db, USER",
        "trash/a, USER",
        "bin/a, USER",
        "node_modules/a/index.js, USER",
        // the package manager's
        ".aigenlabs/lock.json, PACKAGE_MANAGER",
        ".aigenlabs/authorizations, PACKAGE_MANAGER",
        ".aigenlabs, PACKAGE_MANAGER",
        ".AigenLabs/lock.json, PACKAGE_MANAGER",
    })
    void saysWhoOwnsAPathWhenTheManifestListsNothing(String path, Owner owner) {
        assertThat(owning().ownerOf(new TreePath(path))).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "skills/mail, skills/mail/SKILL.md, DISTRIBUTION",
        "skills/mail, skills/mail, DISTRIBUTION",
        "skills/mail, skills/mailbox/SKILL.md, UNLISTED",
        "skills/mail, skills, UNLISTED",
        "skills/mail, SOUL.md, UNLISTED",
        "skills/mail, distribution.yaml, DISTRIBUTION",
        "skills/mail, Distribution.YAML, DISTRIBUTION",
        "skills/mail, docs/distribution.yaml, UNLISTED",
        "SKILLS, skills/mail/SKILL.md, DISTRIBUTION",
        "docs/Guide.md, docs/guide.md, DISTRIBUTION",
        "caf\u00e9, cafe\u0301/menu.md, DISTRIBUTION",
        "STRASSE, stra\u00dfe/a, DISTRIBUTION",
        ".env.example, .env.example, DISTRIBUTION",
        ".env.EXAMPLE, .env.EXAMPLE, DISTRIBUTION",
        ".env.template, .env.template, DISTRIBUTION",
        ".env, .env, USER",
        "memories, memories/MEMORY.md, USER",
        "bin, bin/tool, USER",
        ".aigenlabs, .aigenlabs/lock.json, PACKAGE_MANAGER",
        "README.md, README.md, DISTRIBUTION",
    })
    void takesWhatTheManifestListsButNeverWhatIsProtected(String listed, String path, Owner owner) {
        assertThat(owning(listed).ownerOf(new TreePath(path))).isEqualTo(owner);
    }

    @Test
    void namesTheListedPathsThatTheTreeDoesNotHave() {
        MemoryTree tree = new MemoryTree()
                .with("Skills/mail/SKILL.md", "")
                .with("docs/a.md", "")
                .with(Manifest.FILE, "");

        assertThat(owning("hooks", "skills", "docs/a.md", "docs/b.md", "skills/mail", "SOUL.md")
                        .absentFrom(tree.build()))
                .extracting(TreePath::text)
                .containsExactly("hooks", "docs/b.md", "SOUL.md");
    }
}
