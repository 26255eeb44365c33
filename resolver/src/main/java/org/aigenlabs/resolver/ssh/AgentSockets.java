package org.aigenlabs.resolver.ssh;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/** Finds the user's ssh-agent: the socket that the SSH configuration names, else that of {@code SSH_AUTH_SOCK}. */
final class AgentSockets implements ConnectorFactory {
    static final String VARIABLE = "SSH_AUTH_SOCK";

    private final String standard;

    /** @param standard the value of {@code SSH_AUTH_SOCK}; empty if there is no agent */
    AgentSockets(String standard) {
        this.standard = standard;
    }

    @Override
    public Connector create(@Nullable String identityAgent, File home) {
        boolean named = identityAgent != null && !identityAgent.isEmpty() && !identityAgent.equals(VARIABLE);
        // a path that cannot exist: no agent
        String socket = named ? String.valueOf(identityAgent) : standard.isEmpty() ? "/dev/null/none" : standard;
        return new AgentSocket(Path.of(socket));
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public String getName() {
        return "unix";
    }

    @Override
    public Collection<ConnectorDescriptor> getSupportedConnectors() {
        return List.of(getDefaultConnector());
    }

    @Override
    public ConnectorDescriptor getDefaultConnector() {
        return new ConnectorDescriptor() {
            @Override
            public String getIdentityAgent() {
                return VARIABLE;
            }

            @Override
            public String getDisplayName() {
                return "ssh-agent";
            }
        };
    }
}
