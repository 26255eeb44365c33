package org.aigenlabs.cli.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;

/** Passphrases of archives: typed unseen, or the first line of a file descriptor. */
final class Passphrases {
    /** Says that no descriptor was named. */
    static final int ASK = -1;

    private static final int LONGEST = 1_024;

    private final World world;
    private final Prompt prompt;
    private final int descriptor;

    /** @param descriptor a number, or {@link #ASK} */
    Passphrases(World world, Prompt prompt, int descriptor) {
        this.world = world;
        this.prompt = prompt;
        this.descriptor = descriptor;
    }

    /** One that opens {@code file}. */
    char[] known(String file) {
        return descriptor >= 0 ? line() : typed("Passphrase of " + file + ":");
    }

    /** A new one for {@code file}: typed twice, for nobody sees what is typed. */
    char[] chosen(String file) {
        if (descriptor >= 0) {
            return line();
        }
        char[] first = typed("New passphrase for " + file + ":");
        char[] second = typed("The same again:");
        try {
            if (!Arrays.equals(first, second)) {
                throw new UsageFailure("cannot encrypt `" + file + "`: the two passphrases differ");
            }
            return first;
        } finally {
            Arrays.fill(second, ' ');
        }
    }

    private char[] typed(String question) {
        if (!prompt.canAsk()) {
            throw new ConsentFailure(
                    "cannot ask for the passphrase: there is nobody to ask, expected `--passphrase-fd`",
                    "`--passphrase-fd 3 3<FILE` reads it from a file");
        }
        return required(prompt.secret(question).toCharArray());
    }

    private char[] line() {
        try {
            return descriptor == 0 ? line(world.streams().in()) : fromFile();
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot read the passphrase: file descriptor `" + descriptor + "` is not open for reading",
                    e,
                    "`--passphrase-fd 3 3<FILE` reads it from a file");
        }
    }

    private char[] fromFile() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("/dev/fd/" + descriptor))) {
            return line(in);
        }
    }

    private static char[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n' && line.size() <= LONGEST) {
            line.write(next);
            next = in.read();
        }
        CharBuffer decoded = UTF_8.decode(ByteBuffer.wrap(line.toByteArray()));
        char[] words = new char[decoded.remaining()];
        decoded.get(words);
        boolean windows = words.length > 0 && words[words.length - 1] == '\r';
        return required(windows ? Arrays.copyOf(words, words.length - 1) : words);
    }

    private static char[] required(char[] words) {
        if (words.length == 0 || words.length > LONGEST) {
            throw new UsageFailure(
                    "cannot use the passphrase: it has " + words.length + " characters, expected one to " + LONGEST);
        }
        return words;
    }
}
