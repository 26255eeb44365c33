package org.aigenlabs.installer.capability;

/** What a power is about, from the gravest kind to the least. */
public enum PowerKind {
    /** A key that could reach a host which is not its own. */
    KEY_ELSEWHERE("key-elsewhere", "key", Asks.ALWAYS),
    /** Prompts and keys sent to a host that no known provider owns. */
    ENDPOINT_ELSEWHERE("endpoint-elsewhere", "endpoint", Asks.ALWAYS),
    /** An error of the content scanner. */
    FINDING("finding", "finding", Asks.ALWAYS),
    /** Code that the agent loads by itself: plugins, hooks, inline shell. */
    LOADED_CODE("loaded-code", "loads code", Asks.ALWAYS),
    /** A program fetched from a registry in whatever version there is on that day. */
    UNPINNED("unpinned", "unpinned", Asks.ALWAYS),
    /** Something done without asking the user. */
    APPROVAL("approval", "approval", Asks.ALWAYS),
    /** Characters that people do not see and an agent reads. */
    HIDDEN_TEXT("hidden-text", "hidden text", Asks.ALWAYS),
    /** A key that could reach a host: its own, or one of a service that nobody knows here. */
    KEY_FLOW("key-flow", "key", Asks.WHEN_NEW),
    /** Prompts and keys sent to the host of a known provider, or to this machine. */
    ENDPOINT("endpoint", "endpoint", Asks.WHEN_NEW),
    /** An MCP server that is started or called. */
    MCP_SERVER("mcp-server", "MCP server", Asks.WHEN_NEW),
    /** A job on a schedule. */
    JOB("cron-job", "cron job", Asks.WHEN_NEW),
    /** A setting that widens what can be done, such as where commands run. */
    SETTING("setting", "setting", Asks.WHEN_NEW),
    /** A configuration that cannot be read, so that nobody can tell what it does. */
    UNREADABLE("unreadable", "unreadable", Asks.WHEN_NEW),
    /** A file that can be run. */
    SCRIPT("script", "executable", Asks.WHEN_NEW),
    /** A secret that the user is asked for. */
    SECRET("secret", "secret", Asks.WHEN_NEW),
    /** A host that prose mentions. */
    LINK("link", "mentions", Asks.NEVER);

    /** When a power is a question of its own, which {@code --yes} does not answer. */
    public enum Asks {
        /** At a first install and whenever an update brings or changes it. */
        ALWAYS,
        /** Only when an update brings or changes it. */
        WHEN_NEW,
        /** Never: it is shown. */
        NEVER
    }

    private final String id;
    private final String label;
    private final Asks asks;

    PowerKind(String id, String label, Asks asks) {
        this.id = id;
        this.label = label;
        this.asks = asks;
    }

    /** As programs read it; never changed once released. */
    public String id() {
        return id;
    }

    /** As people read it, at most eleven columns. */
    public String label() {
        return label;
    }

    public Asks asks() {
        return asks;
    }
}
