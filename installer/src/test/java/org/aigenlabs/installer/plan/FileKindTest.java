package org.aigenlabs.installer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
    @ParameterizedTest
    @CsvSource({
        "SOUL.md, SOUL",
        "Soul.MD, SOUL",
        "config.yaml, CONFIG",
        "mcp.json, MCP",
        "distribution.yaml, MANIFEST",
        "skills/a/SKILL.md, SKILL",
        "Skills/SOUL.md, SKILL",
        "cron/jobs.json, CRON",
        "cron/README.md, CRON",
        "skills, OTHER",
        "docs/config.yaml, OTHER",
        "README.md, OTHER",
    })
    void isToldByThePath(String path, FileKind kind) {
        assertThat(FileKind.of(new TreePath(path))).isEqualTo(kind);
    }
}
