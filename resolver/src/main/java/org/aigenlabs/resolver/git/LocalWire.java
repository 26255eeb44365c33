package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.aigenlabs.resolver.GitService;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/**
 * An upload-pack of JGit's that serves a repository on this machine from a thread of this process.
 *
 * <p>It runs no hook, and reads no more of the repository than its objects and the refs that {@link RepositoryView}
 * copied. Every object still goes through the checks for objects from afar.
 */
final class LocalWire implements Wire {
    /** Opens wires to {@code view}, and closes that in the end. */
    record ToView(Repository view) implements Wire.Opener {
        @Override
        public Wire open(GitService service) throws IOException {
            return new LocalWire(view);
        }

        @Override
        public void close() {
            view.close();
        }
    }

    private static final int PIPE_BYTES = 1 << 16;

    private final PipedInputStream in = new PipedInputStream(PIPE_BYTES);
    private final PipedOutputStream out = new PipedOutputStream();
    private final PipedInputStream serverIn = new PipedInputStream(PIPE_BYTES);
    private final PipedOutputStream serverOut = new PipedOutputStream();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread server;

    private LocalWire(Repository view) throws IOException {
        serverOut.connect(in);
        out.connect(serverIn);
        this.server = Thread.ofPlatform().daemon().name("local-upload-pack").start(() -> serve(view));
    }

    private void serve(Repository view) {
        PackConfig config = new PackConfig(view);
        config.setDeltaCompress(false);
        config.setThreads(1);
        // only in memory: a history is asked for without the files
        view.getConfig().setBoolean("uploadpack", null, "allowfilter", true);
        try (serverIn;
                serverOut;
                UploadPack upload = new UploadPack(view)) {
            upload.setPackConfig(config);
            upload.setRequestPolicy(UploadPack.RequestPolicy.ANY);
            upload.setExtraParameters(List.of("version=2"));
            upload.uploadWithExceptionPropagation(serverIn, serverOut, null);
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
            in.close();
            server.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
