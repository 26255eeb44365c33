package org.aigenlabs.resolver.ssh;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.internal.transport.ssh.OpenSshConfigFile;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.SshConfigStore;
import org.eclipse.jgit.transport.sshd.DefaultProxyDataFactory;
import org.eclipse.jgit.transport.sshd.JGitKeyCache;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/** Apache MINA sshd as JGit sets it up, with our rules for keys of hosts, passphrases, the agent and the configuration. */
final class SshSessions extends SshdSessionFactory {
    private static final String WITHOUT_ASKING = "publickey";
    private static final String WITH_ASKING = "publickey,keyboard-interactive,password";

    /**
     * What it is made of.
     *
     * @param config the configuration, as JGit can read it
     * @param systemHosts the known hosts of everybody on this machine
     * @param agent the socket of the user's agent; empty if none
     */
    record Parts(
            Path home, Path config, Path systemHosts, String agent, KeyPassphrases passphrases, SshAnswers answers) {}

    private final Parts parts;
    private final KnownHosts hosts;

    /** Makes the rule for the keys of hosts around what {@code known_hosts} holds. */
    @FunctionalInterface
    interface KnownHosts {
        ServerKeyDatabase around(ServerKeyDatabase file);
    }

    SshSessions(Parts parts, KnownHosts hosts) {
        super(new JGitKeyCache(), new DefaultProxyDataFactory());
        this.parts = parts;
        this.hosts = hosts;
        setHomeDirectory(parts.home().toFile());
        setSshDirectory(parts.home().resolve(".ssh").toFile());
    }

    @Override
    protected File getSshConfig(File sshDirectory) {
        return parts.config().toFile();
    }

    @Override
    protected SshConfigStore createSshConfigStore(File home, File config, String user) {
        return new SshRules(new OpenSshConfigFile(home, config, user));
    }

    @Override
    protected ServerKeyDatabase createServerKeyDatabase(File home, File sshDirectory) {
        return hosts.around(super.createServerKeyDatabase(home, sshDirectory));
    }

    @Override
    protected List<Path> getDefaultKnownHostsFiles(File sshDirectory) {
        List<Path> files = new ArrayList<>(super.getDefaultKnownHostsFiles(sshDirectory));
        files.add(parts.systemHosts());
        return files;
    }

    @Override
    protected ConnectorFactory getConnectorFactory() {
        return new AgentSockets(parts.agent());
    }

    @Override
    protected KeyPasswordProvider createKeyPasswordProvider(@Nullable CredentialsProvider provider) {
        return parts.passphrases();
    }

    @Override
    protected String getDefaultPreferredAuthentications() {
        return parts.answers().isInteractive() ? WITH_ASKING : WITHOUT_ASKING;
    }
}
