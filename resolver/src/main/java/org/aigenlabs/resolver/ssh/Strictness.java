package org.aigenlabs.resolver.ssh;

import java.util.List;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase.Configuration;

/** The SSH configuration for a host, with another answer to what happens to a key that is not known. */
record Strictness(Configuration rules, StrictHostKeyChecking getStrictHostKeyChecking) implements Configuration {
    static final StrictHostKeyChecking MATCH = StrictHostKeyChecking.REQUIRE_MATCH;
    static final StrictHostKeyChecking NEW = StrictHostKeyChecking.ACCEPT_NEW;

    @Override
    public List<String> getUserKnownHostsFiles() {
        return rules.getUserKnownHostsFiles();
    }

    @Override
    public List<String> getGlobalKnownHostsFiles() {
        return rules.getGlobalKnownHostsFiles();
    }

    @Override
    public boolean getHashKnownHosts() {
        return rules.getHashKnownHosts();
    }

    @Override
    public String getUsername() {
        return rules.getUsername();
    }
}
