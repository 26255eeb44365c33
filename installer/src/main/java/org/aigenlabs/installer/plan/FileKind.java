package org.aigenlabs.installer.plan;

/** What a file of a distribution is for, told by its path; the order is the order in which kinds are shown. */
public enum FileKind {
    SOUL("soul"),
    CONFIG("config"),
    MCP("mcp"),
    SKILL("skills"),
    CRON("cron"),
    MANIFEST("manifest"),
    OTHER("other");

    private final String word;

    FileKind(String word) {
        this.word = word;
    }

    /** For people and for JSON. */
    public String word() {
        return word;
    }
}
