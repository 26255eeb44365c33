import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.Main;
import org.aigenlabs.cli.Program;
import org.aigenlabs.cli.world.World;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * Runs the commands that change something once, in one JVM and a throw-away root, so that the cache holds what they load:
 * {@code java Training ROOT SAMPLE}. The sample is installed over HTTP, from a server in this process.
 *
 * <p>It stands behind the application on the class path, so that the cache fits the application without it.
 */
final class Training {
    private static final String UPLOAD_PACK = "git-upload-pack";
    private static final int OK = 200;
    private static final int NO_LENGTH = 0;
    private static final int FAILED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path root;
    private int worst;

    private Training(Path root) {
        this.root = root;
    }

    public static void main(String[] args) throws IOException {
        Thread.ofPlatform().daemon().start(Training::giveUpInTime);
        Training training = new Training(Path.of(args[0]));
        Files.createDirectories(training.root);
        try {
            training.work(Path.of(args[1]));
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace();
            training.worst = FAILED;
        }
        if (training.worst == 0) {
            Main.main(new String[] {"profile", "list"}); // ends this process, so it comes last
        }
        System.exit(training.worst);
    }

    /** A command that hangs must not hang the build. */
    private static void giveUpInTime() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.err.println("training: not through after " + PATIENCE.toSeconds() + " s");
        Runtime.getRuntime().halt(FAILED);
    }

    private void work(Path sample) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Path repository = Server.serve(server, root, sample);
        server.start();
        String source = "http://127.0.0.1:" + server.getAddress().getPort() + "/bot.git";
        run("profile", "info", source);
        run("profile", "install", source, "--name", "first", "--yes");
        run("profile", "install", "file://" + repository, "--name", "second", "--yes");
        server.stop(0);
    }

    private void run(String... args) {
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        World world = new World(
                Map.of("AIGENLABS_HOME", root.resolve("home").toString(), "PATH", "/usr/bin:/bin"),
                root,
                root,
                root.resolve("aigenlabs"),
                new World.Streams(InputStream.nullInputStream(), out, System.err, false, false, 80),
                Clock.systemUTC(),
                UUID::randomUUID);
        int code = new Program(world, new Interrupt()).run(args);
        System.err.println("training: " + String.join(" ", args) + ": exit code " + code);
        worst = Math.max(worst, code);
    }

    /** A git repository behind HTTP. */
    private static final class Server {
        /** Makes a repository of {@code sample} and serves it; returns where it is. */
        static Path serve(HttpServer server, Path root, Path sample) throws IOException {
            Repository repository = repository(root, sample);
            server.createContext("/", exchange -> serve(repository, exchange));
            return repository.getDirectory().toPath();
        }

        private static Repository repository(Path root, Path sample) throws IOException {
            Repository repository = new FileRepository(root.resolve("bot.git").toFile());
            repository.create(true);
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(tree(sample, inserter));
                commit.setAuthor(new PersonIdent("Training", "training@example.org"));
                commit.setCommitter(commit.getAuthor());
                commit.setMessage("Training");
                ObjectId id = inserter.insert(commit);
                inserter.flush();
                RefUpdate head = repository.updateRef(Constants.HEAD);
                head.setNewObjectId(id);
                head.update();
            }
            return repository;
        }

        private static ObjectId tree(Path sample, ObjectInserter inserter) throws IOException {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            try (Stream<Path> files = Files.walk(sample)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    DirCacheEntry entry = new DirCacheEntry(sample.relativize(file).toString());
                    entry.setFileMode(Files.isExecutable(file) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
                    entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Files.readAllBytes(file)));
                    builder.add(entry);
                }
            }
            builder.finish();
            return index.writeTree(inserter);
        }

        private static void serve(Repository repository, HttpExchange exchange) throws IOException {
            UploadPack upload = new UploadPack(repository);
            upload.setBiDirectionalPipe(false);
            String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
            upload.setExtraParameters(protocol == null ? List.of() : List.of(protocol.split(":")));
            boolean asksForRefs = exchange.getRequestMethod().equals("GET");
            String kind = asksForRefs ? "advertisement" : "result";
            exchange.getResponseHeaders().add("Content-Type", "application/x-" + UPLOAD_PACK + "-" + kind);
            exchange.sendResponseHeaders(OK, NO_LENGTH);
            try (OutputStream out = exchange.getResponseBody()) {
                if (asksForRefs) {
                    advertise(upload, new PacketLineOut(out), protocol == null);
                } else {
                    upload.upload(body(exchange), out, OutputStream.nullOutputStream());
                }
            }
        }

        private static void advertise(UploadPack upload, PacketLineOut out, boolean firstProtocol) throws IOException {
            if (firstProtocol) {
                out.writeString("# service=" + UPLOAD_PACK + "\n");
                out.end();
            }
            upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(out));
        }

        private static InputStream body(HttpExchange exchange) throws IOException {
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
        }
    }
}
