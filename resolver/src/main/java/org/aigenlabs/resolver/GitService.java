package org.aigenlabs.resolver;

/** The program that is spoken to at the other end of a connection. */
public enum GitService {
    /** Gives objects out. */
    UPLOAD_PACK("git-upload-pack", "fetch"),
    /** Takes objects in. */
    RECEIVE_PACK("git-receive-pack", "push to");

    private final String program;
    private final String verb;

    GitService(String program, String verb) {
        this.program = program;
        this.verb = verb;
    }

    /** Its name, e.g. {@code git-upload-pack}. */
    public String program() {
        return program;
    }

    /** What we do with a repository when we speak to it, for messages: {@code fetch}. */
    public String verb() {
        return verb;
    }
}
