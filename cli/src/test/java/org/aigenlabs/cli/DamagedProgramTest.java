package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.invoke.MethodHandles;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.Failure;
import org.junit.jupiter.api.Test;

class DamagedProgramTest {
    @Test
    void aClassThatIsGoneIsDamageAndNoBug() {
        RuntimeException thrown = new IllegalStateException(new NoClassDefFoundError("org/eclipse/jgit/lib/Ref"));

        Failure failure = DamagedProgram.failure(thrown).orElseThrow();

        assertThat(failure)
                .hasMessage(
                        "cannot run the command: a part of the program cannot be loaded: `org/eclipse/jgit/lib/Ref`,"
                                + " expected every file as it was installed");
        assertThat(failure.hints()).contains("unpack or install it again");
        assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void bytesThatAreNoClassAreDamage() {
        Throwable thrown = catchThrowable(() -> MethodHandles.lookup().defineClass(new byte[] {1, 2, 3, 4}));

        assertThat(DamagedProgram.failure(thrown)).isPresent();
    }

    @Test
    void aLibraryThatCannotBeLoadedIsDamage() {
        Throwable thrown = new UnsatisfiedLinkError("no sqlitejdbc in java.library.path");

        assertThat(DamagedProgram.failure(thrown)).isPresent();
    }

    @Test
    void anInitialiserThatFailedIsABugTheFirstTimeAndTheSecond() {
        Throwable first = catchThrowable(Failing::touch);
        Throwable second = catchThrowable(Failing::touch);

        assertThat(second).isInstanceOf(NoClassDefFoundError.class);
        assertThat(DamagedProgram.failure(first)).isEmpty();
        assertThat(DamagedProgram.failure(second)).isEmpty();
    }

    private static final class Failing {
        private static final int VALUE = Integer.parseInt("none");

        static int touch() {
            return VALUE;
        }
    }
}
