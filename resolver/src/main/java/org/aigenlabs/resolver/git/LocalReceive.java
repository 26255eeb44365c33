package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.aigenlabs.resolver.GitService;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.ReceivePack;
import org.jspecify.annotations.Nullable;

/**
 * A receive-pack of JGit's that takes objects into a bare repository on this machine, from a thread of this process. It
 * runs none of the repository's hooks, and never moves a branch back.
 */
final class LocalReceive implements Wire {
    /** Opens wires to the repository in {@code directory}. */
    record To(Path directory) implements Wire.Opener {
        @Override
        public Wire open(GitService service) throws IOException {
            return new LocalReceive(new FileRepository(new FileRepositoryBuilder()
                    .setBare()
                    .setGitDir(directory.toFile())
                    .setup()));
        }
    }

    private static final int PIPE_BYTES = 1 << 16;

    private final PipedInputStream in = new PipedInputStream(PIPE_BYTES);
    private final PipedOutputStream out = new PipedOutputStream();
    private final PipedInputStream serverIn = new PipedInputStream(PIPE_BYTES);
    private final PipedOutputStream serverOut = new PipedOutputStream();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread server;

    private LocalReceive(Repository repository) throws IOException {
        serverOut.connect(in);
        out.connect(serverIn);
        this.server = Thread.ofPlatform().daemon().name("local-receive-pack").start(() -> serve(repository));
    }

    private void serve(Repository repository) {
        try (repository;
                serverIn;
                serverOut) {
            ReceivePack receive = new ReceivePack(repository);
            receive.setCheckReceivedObjects(true);
            receive.setAllowNonFastForwards(false);
            receive.setAtomic(true);
            receive.receiveWithExceptionPropagation(serverIn, serverOut, null);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            failure.compareAndSet(null, e);
        }
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public String greeting() {
        return "";
    }

    @Override
    public Optional<Throwable> otherEnd() {
        return Optional.ofNullable(failure.get());
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
            server.join();
            in.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
