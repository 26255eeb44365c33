import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
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
import org.eclipse.jgit.transport.Daemon;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * A git repository of a sample distribution behind HTTP and git's own protocol, for the runs that tell what the caches should hold:
 * {@code java TrainingServer ROOT SAMPLE}. It makes {@code ROOT/bot.git}, whose branch {@code next} is one commit ahead, says
 * where it serves it in {@code ROOT/url} and {@code ROOT/git-url}, and ends by itself after a while.
 */
final class TrainingServer {
    private static final String UPLOAD_PACK = "git-upload-pack";
    private static final int OK = 200;
    private static final int NO_LENGTH = 0;
    private static final int FAILED = 1;
    private static final String NEXT = "next";
    /** A line that is good in the middle of prose as in YAML. */
    private static final String CHANGE = "\n# one line more\n";
    private static final List<String> CHANGING = List.of("SOUL.md", "config.yaml", "SKILL.md");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private TrainingServer() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Thread.ofPlatform().daemon().start(TrainingServer::giveUpInTime);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Repository repository = repository(root, Path.of(args[1]));
        server.createContext("/", exchange -> serve(repository, exchange));
        server.start();
        Daemon daemon = daemon(repository);
        // the other first: that of HTTP says that all is ready
        write(root, "git-url", "git://127.0.0.1:" + daemon.getAddress().getPort() + "/bot.git\n");
        write(root, "url", "http://127.0.0.1:" + server.getAddress().getPort() + "/bot.git\n");
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path made = Files.writeString(root.resolve(name + ".new"), text);
        Files.move(made, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The same repository by git's own protocol. */
    private static Daemon daemon(Repository repository) throws IOException {
        Daemon daemon = new Daemon(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        daemon.setRepositoryResolver((_, _) -> {
            repository.incrementOpen();
            return repository;
        });
        daemon.getService(UPLOAD_PACK).setEnabled(true);
        daemon.start();
        return daemon;
    }

    /** Whoever started it may have been killed. */
    private static void giveUpInTime() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(FAILED);
    }

    private static Repository repository(Path root, Path sample) throws IOException {
        Repository repository = new FileRepository(root.resolve("bot.git").toFile());
        repository.create(true);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(sample, inserter, ""));
            commit.setAuthor(new PersonIdent("Training", "training@example.org"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Training");
            ObjectId first = inserter.insert(commit);
            commit.setTreeId(tree(sample, inserter, CHANGE));
            commit.setParentId(first);
            ObjectId second = inserter.insert(commit);
            inserter.flush();
            point(repository, Constants.HEAD, first);
            point(repository, Constants.R_HEADS + NEXT, second);
        }
        return repository;
    }

    private static void point(Repository repository, String name, ObjectId commit) throws IOException {
        RefUpdate ref = repository.updateRef(name);
        ref.setNewObjectId(commit);
        ref.update();
    }

    /** @param change what is added to the files that change */
    private static ObjectId tree(Path sample, ObjectInserter inserter, String change) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                DirCacheEntry entry = new DirCacheEntry(sample.relativize(file).toString());
                entry.setFileMode(Files.isExecutable(file) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
                entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, content(file, change)));
                builder.add(entry);
            }
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private static byte[] content(Path file, String change) throws IOException {
        String added = CHANGING.contains(String.valueOf(file.getFileName())) ? change : "";
        return added.isEmpty()
                ? Files.readAllBytes(file)
                : (Files.readString(file) + added).getBytes(StandardCharsets.UTF_8);
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
