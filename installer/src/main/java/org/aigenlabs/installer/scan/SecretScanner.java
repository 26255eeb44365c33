package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for secrets in what is about to leave the machine: values that are known to be secret, in any spelling and
 * across line breaks, the shapes of providers' keys, and what stands in URLs. One pass, in time linear in the bytes.
 */
public final class SecretScanner {
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private final List<SecretShape> shapes = SecretShape.all();
    private final ByteAutomaton beginnings;
    private final ByteAutomaton values;
    private final List<KnownSecret> owners = new ArrayList<>();

    /** @param known values that must not leave, whatever they look like; those too short to tell are passed over */
    public SecretScanner(List<KnownSecret> known) {
        List<byte[]> starts = new ArrayList<>();
        shapes.forEach(shape -> starts.add(shape.begins().getBytes(UTF_8)));
        starts.add(PRIVATE_KEY.getBytes(UTF_8));
        UrlSecret.BEGINNINGS.forEach(each -> starts.add(each.getBytes(UTF_8)));
        this.beginnings = ByteAutomaton.of(starts);
        Map<String, byte[]> spellings = new LinkedHashMap<>();
        for (KnownSecret each : known) {
            if (each.isTellingEnough()) {
                for (byte[] spelling : each.spellings()) {
                    if (spellings.putIfAbsent(new String(spelling, UTF_8), spelling) == null) {
                        owners.add(each);
                    }
                }
            }
        }
        this.values = ByteAutomaton.of(List.copyOf(spellings.values()));
    }

    /** Begins with the file {@code path}; give it the bytes in order, then {@link SecretScan#end}. */
    public SecretScan begin(String path) {
        return new SecretScan(this, path);
    }

    /** What is in {@code text} as a whole; for names, messages and small files. */
    public List<SecretFinding> find(String path, byte[] text) {
        SecretScan scan = begin(path);
        scan.bytes(text, 0, text.length);
        return scan.end();
    }

    ByteAutomaton beginnings() {
        return beginnings;
    }

    ByteAutomaton values() {
        return values;
    }

    KnownSecret owner(int spelling) {
        return owners.get(spelling);
    }

    boolean isPrivateKey(int beginning) {
        return beginning == shapes.size();
    }

    /** Which of {@link UrlSecret#BEGINNINGS} it is; below 0 if it is none. */
    int inUrl(int beginning) {
        return beginning - shapes.size() - 1;
    }

    SecretShape shape(int beginning) {
        return shapes.get(beginning);
    }
}
