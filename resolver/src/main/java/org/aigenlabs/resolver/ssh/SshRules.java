package org.aigenlabs.resolver.ssh;

import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.transport.SshConfigStore;
import org.eclipse.jgit.transport.SshConstants;

/** The user's SSH configuration for a host; refuses a host that is reached only through a program of the user's. */
record SshRules(SshConfigStore store) implements SshConfigStore {
    @Override
    public HostConfig lookup(String host, int port, String user) {
        return checked(host, store.lookup(host, port, user));
    }

    @Override
    public HostConfig lookupDefault(String host, int port, String user) {
        return checked(host, store.lookupDefault(host, port, user));
    }

    private static HostConfig checked(String host, HostConfig config) {
        String command = config.getValue(SshConstants.PROXY_COMMAND);
        String jump = config.getValue(SshConstants.PROXY_JUMP);
        boolean runs = command != null && !command.isEmpty() && !command.equals(SshConstants.NONE);
        if (runs && (jump == null || jump.isEmpty())) {
            throw new SourceFailure(
                    "cannot connect to `" + host + "`: your SSH configuration has a `ProxyCommand` for it, "
                            + "which runs a program, expected `ProxyJump` or nothing",
                    "use `ProxyJump`, or let OpenSSH connect: `" + SystemSsh.VARIABLE + "=ssh`");
        }
        return config;
    }
}
