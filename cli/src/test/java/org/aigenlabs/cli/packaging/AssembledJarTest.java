package org.aigenlabs.cli.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packaging makes of a jar: the program does the same, without linking records and switches at each start. */
@Tag("slow")
class AssembledJarTest {
    /** What the JVM loads to link what it should not have to. */
    private static final String[] LINKERS = {"java.lang.runtime.ObjectMethods", "java.lang.runtime.SwitchBootstraps"};

    private static final String PROGRAM = """
            import java.util.List;
            public class Sample {
                record Empty() {}
                record All(boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j, List<Object> k) {}
                sealed interface Shape {}
                record Dot(int x) implements Shape {}
                record Line(Dot from, Dot to) implements Shape {}
                static String name(Shape shape) {
                    return switch (shape) { case Dot d -> "dot" + d.x(); case Line l -> "line" + l.to(); };
                }
                public static void main(String[] args) {
                    record Local(String text) {}
                    int[] array = null;
                    All all = new All(true, (byte) -1, 'c', (short) 4, 5, 1L << 40, Float.NaN, -0.0, null, array, List.of(1));
                    All same = new All(true, (byte) -1, 'c', (short) 4, 5, 1L << 40, Float.NaN, -0.0, null, array, List.of(1));
                    All other = new All(true, (byte) -1, 'c', (short) 4, 5, 1L << 40, Float.NaN, 0.0, null, array, List.of(1));
                    System.out.println(all + " " + all.hashCode() + " " + all.equals(same) + all.equals(other) + all.equals(null));
                    System.out.println(new Empty() + " " + new Empty().hashCode() + new Empty().equals(new Empty()));
                    System.out.println(new Local("x") + name(new Dot(1)) + name(new Line(new Dot(1), new Dot(2))));
                    System.out.println(new Dot(1).equals(new Dot(2)) + " " + new Dot(3).hashCode());
                }
            }
            """;

    @TempDir
    Path tmp;

    @Test
    void doesWhatItDidBefore() throws IOException {
        Files.writeString(tmp.resolve("Sample.java"), PROGRAM);
        java("javac", "-d", "classes", "Sample.java");
        java("jar", "--create", "--file", "sample.jar", "-C", "classes", ".");
        Path tool = Path.of("src", "build", "java", "AssembleApp.java").toAbsolutePath();

        java("java", tool.toString(), "out", "sample.jar");

        String before = java("java", "-cp", "sample.jar", "Sample");
        assertThat(before).contains("Local[text=x]").contains("truefalsefalse");
        assertThat(java("java", "-cp", "out/sample.jar", "Sample")).isEqualTo(before);
        assertThat(java("java", "-Xlog:class+load", "-cp", "sample.jar", "Sample"))
                .contains(LINKERS);
        assertThat(java("java", "-Xlog:class+load", "-cp", "out/sample.jar", "Sample"))
                .doesNotContain(LINKERS);
    }

    private String java(String tool, String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(words));
        Shell result = Shell.run(tmp, Map.of(), command);
        assertThat(result.exitCode()).as(result.printed()).isZero();
        return result.printed();
    }
}
