import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the jars of the application from those of the build, so that the JVM can keep all their classes in its AOT cache:
 * {@code java -Dcommit=ID AssembleApp.java OUT JAR…}.
 *
 * <p>The cache leaves out classes of signed jars and classes older than Java 6. So signatures are dropped, and old classes
 * get the frames and the version of Java 8. It also leaves out what links a {@code switch} over types, which would be made
 * anew at each start, nor what links the methods of a record: {@link PlainSwitches} and {@link PlainRecords} put plain
 * methods in their place.
 */
final class AssembleApp {
    private static final int JAVA_6 = 50;
    private static final int JAVA_8 = 52;
    private static final int MAJOR_VERSION_AT = 6;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    /** Where the program reads its version from. */
    private static final String BUILD = "org/aigenlabs/cli/build.properties";
    private static final String DATABASE = "org/sqlite/native/";
    /** Any fixed time: the same jars come from the same build. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** How the names of our own jars begin: their line numbers stay, for reports of bugs. */
    private static final List<String> OURS = List.of("cli-", "installer-", "manifest-schema-", "resolver-");

    private final Map<String, byte[]> entries = new TreeMap<>();
    private final ClassFile classFile;
    private final ClassFile small;
    private final ClassFile smallest;

    /** @param all every class of the application, for frames that need a common superclass */
    private AssembleApp(ClassLoader all) {
        ClassFile.Option hierarchy = ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(all).orElse(ClassHierarchyResolver.defaultResolver()));
        classFile = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS, hierarchy);
        small = classFile.withOptions(
                ClassFile.DebugElementsOption.DROP_DEBUG, ClassFile.ConstantPoolSharingOption.NEW_POOL);
        smallest = small.withOptions(ClassFile.LineNumbersOption.DROP_LINE_NUMBERS);
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        Files.createDirectories(out);
        List<Path> jars =
                List.of(args).subList(1, args.length).stream().map(Path::of).toList();
        try (URLClassLoader all = new URLClassLoader(urls(jars))) {
            for (Path jar : jars) {
                AssembleApp app = new AssembleApp(all);
                app.read(jar);
                app.unpackDatabase(out);
                app.write(out.resolve(jar.getFileName()));
            }
        }
    }

    private static URL[] urls(List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }

    private void read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                Stream<? extends ZipEntry> all = zip.stream()) {
            for (ZipEntry entry : (Iterable<ZipEntry>) all.map(ZipEntry.class::cast)::iterator) {
                if (!entry.isDirectory() && isKept(entry.getName())) {
                    try (var content = zip.getInputStream(entry)) {
                        entries.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
    }

    /**
     * Moves SQLite's own code for this machine beside the jars, where both launchers have it looked for. Out of the jar it
     * would be written into the machine's temporary directory at each use.
     */
    private void unpackDatabase(Path out) throws IOException {
        List<String> found =
                entries.keySet().stream().filter(name -> name.startsWith(DATABASE)).toList();
        for (String name : found) {
            Files.write(out.resolve(name.substring(name.lastIndexOf('/') + 1)), entries.remove(name));
        }
    }

    private void write(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            if (entries.containsKey(MANIFEST)) {
                put(zip, MANIFEST, withoutDigests(entries.remove(MANIFEST)));
            }
            entries.computeIfPresent(BUILD, (_, text) -> withCommit(text));
            boolean ours = OURS.stream().anyMatch(name::startsWith);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                byte[] bytes = entry.getValue();
                boolean isClass = entry.getKey().endsWith(".class");
                put(zip, entry.getKey(), isClass ? prepare(withoutDebugging(ours ? small : smallest, bytes)) : bytes);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME); // wherever the machine stands
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Where libraries keep the machine's own code for many systems, each in {@code OS/ARCH/}. */
    private static final List<String> NATIVE = List.of(DATABASE, "org/jline/nativ/");

    /** Programs, formats of timestamps and vehicles, codes of sounds and packed jars, that nothing here refers to. */
    private static final List<String> UNUSED = List.of(
            "org/apache/commons/codec/language/",
            "org/apache/commons/compress/harmony/",
            "org/jline/builtins/",
            "org/jline/console/",
            "org/jline/demo/",
            "org/jline/widget/",
            "org/bouncycastle/cades/",
            "org/bouncycastle/cmc/",
            "org/bouncycastle/dvcs/",
            "org/bouncycastle/est/",
            "org/bouncycastle/its/",
            "org/bouncycastle/oer/",
            "org/bouncycastle/tsp/");

    private static boolean isForAnotherMachine(String name) {
        String os = System.getProperty("os.name").split(" ", 2)[0];
        String arch = System.getProperty("os.arch").replace("amd64", "x86_64");
        return NATIVE.stream().anyMatch(place -> name.startsWith(place) && !name.startsWith(place + os + "/" + arch + "/"));
    }

    /** Neither signatures, nor what only a module path or another machine reads. */
    private static boolean isKept(String name) {
        return !isForAnotherMachine(name)
                && UNUSED.stream().noneMatch(name::startsWith)
                && !name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")
                && !name.matches("(META-INF/versions/[0-9]+/)?module-info\\.class");
    }

    /** What {@code --version} prints; empty if it is not known. */
    private static byte[] withCommit(byte[] text) {
        String commit = "commit=" + System.getProperty("commit", "") + "\n";
        return (new String(text, StandardCharsets.UTF_8).stripTrailing() + "\n" + commit).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withoutDigests(byte[] text) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(text));
        manifest.getEntries().clear();
        // names of jars that are not there; the launcher has the whole class path
        manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private byte[] prepare(byte[] bytes) {
        boolean old = ByteBuffer.wrap(bytes).getShort(MAJOR_VERSION_AT) < JAVA_6;
        return old ? raise(bytes) : new PlainRecords(classFile).in(new PlainSwitches(classFile).in(bytes));
    }

    /**
     * The class without what only debuggers read. One that builds on a class that is not there, an optional part, stays as
     * it is: its frames cannot be made.
     */
    private static byte[] withoutDebugging(ClassFile smaller, byte[] bytes) {
        try {
            byte[] less = smaller.transformClass(
                    smaller.parse(bytes), ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
            return less.length < bytes.length ? less : bytes;
        } catch (IllegalArgumentException _) {
            return bytes;
        }
    }

    /** Looking for a class that is not there would open every jar, at each start. */
    private static boolean looksForGroovy(MethodModel method) {
        return method.methodName().equalsString("loadClosureClass");
    }

    /** Every instruction is written anew, because frames are made only for code that is not copied. */
    private byte[] raise(byte[] bytes) {
        ClassModel old = classFile.parse(bytes);
        return classFile.build(old.thisClass().asSymbol(), builder -> {
            builder.withVersion(JAVA_8, 0);
            for (ClassElement element : old) {
                switch (element) {
                    case ClassFileVersion _ -> {}
                    case MethodModel method when looksForGroovy(method) ->
                        builder.withMethodBody(
                                method.methodName(),
                                method.methodType(),
                                method.flags().flagsMask(),
                                code -> code.aconst_null().areturn());
                    case MethodModel method ->
                        builder.transformMethod(method, MethodTransform.transformingCode(CodeBuilder::with));
                    default -> builder.with(element);
                }
            }
        });
    }
}
