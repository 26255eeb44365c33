import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the jars of the application from those of the build, so that the JVM can keep all their classes in its AOT cache:
 * {@code java AssembleApp.java OUT JAR…}.
 *
 * <p>The cache leaves out classes of signed jars and classes older than Java 6. So signatures are dropped, and old classes
 * get the frames and the version of Java 8. Entries are stored, not compressed, which saves time at the start.
 */
final class AssembleApp {
    private static final int JAVA_6 = 50;
    private static final int JAVA_8 = 52;
    private static final int MAJOR_VERSION_AT = 6;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    /** Any fixed time: the same jars come from the same build. */
    private static final long TIME = 1_767_225_600_000L;

    private final Map<String, byte[]> entries = new TreeMap<>();
    private final ClassFile classFile = ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(
                            name -> open(name.packageName(), name.displayName()))
                    .orElse(ClassHierarchyResolver.defaultResolver())));

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        Files.createDirectories(out);
        for (String jar : List.of(args).subList(1, args.length)) {
            AssembleApp app = new AssembleApp();
            app.read(Path.of(jar));
            app.write(out.resolve(Path.of(jar).getFileName()));
        }
    }

    private void read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                Stream<? extends ZipEntry> all = zip.stream()) {
            for (ZipEntry entry : (Iterable<ZipEntry>) all.map(ZipEntry.class::cast)::iterator) {
                if (!entry.isDirectory() && !isSignature(entry.getName())) {
                    try (var content = zip.getInputStream(entry)) {
                        entries.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
    }

    private void write(Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            if (entries.containsKey(MANIFEST)) {
                put(zip, MANIFEST, withoutDigests(entries.remove(MANIFEST)));
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                byte[] bytes = entry.getValue();
                put(zip, entry.getKey(), isOldClass(entry.getKey(), bytes) ? raise(bytes) : bytes);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static boolean isSignature(String name) {
        return name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static byte[] withoutDigests(byte[] text) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(text));
        manifest.getEntries().clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private static boolean isOldClass(String name, byte[] bytes) {
        return name.endsWith(".class") && ByteBuffer.wrap(bytes).getShort(MAJOR_VERSION_AT) < JAVA_6;
    }

    /** Every instruction is written anew, because frames are made only for code that is not copied. */
    private byte[] raise(byte[] bytes) {
        ClassModel old = classFile.parse(bytes);
        return classFile.build(old.thisClass().asSymbol(), builder -> {
            builder.withVersion(JAVA_8, 0);
            for (ClassElement element : old) {
                switch (element) {
                    case ClassFileVersion _ -> {}
                    case MethodModel method ->
                        builder.transformMethod(method, MethodTransform.transformingCode(CodeBuilder::with));
                    default -> builder.with(element);
                }
            }
        });
    }

    /** The class of that name in the same jar, for frames that need a common superclass; null if it is elsewhere. */
    private InputStream open(String packageName, String simpleName) {
        byte[] bytes = entries.get(packageName.replace('.', '/') + "/" + simpleName + ".class");
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
