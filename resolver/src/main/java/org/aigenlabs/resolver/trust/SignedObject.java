package org.aigenlabs.resolver.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit or tag object, parted into what was signed and the signatures.
 *
 * @param payload the bytes without the signatures, which is what git has them cover
 * @param signatures with their armour, one character for each byte
 * @param strange whether it carries a signature in a header that is not git's own for objects of this kind
 * @param email of the committer or tagger; empty if there is none
 * @param written when, as committer or tagger say
 * @param tagName the name in a tag object; empty for a commit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedObject(
        byte[] payload, List<String> signatures, boolean strange, String email, Instant written, String tagName) {
    private static final Pattern PERSON = Pattern.compile(".*<([^<>]*)> (-?[0-9]{1,12}) [+-][0-9]{4}");
    private static final Pattern MARK =
            Pattern.compile("-----BEGIN (PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----");
    private static final String SIGNATURE = "gpgsig ";
    private static final String ANY_SIGNATURE = "gpgsig";

    /** Copies {@code signatures}. */
    public SignedObject {
        signatures = List.copyOf(signatures);
    }

    /** Parts the raw bytes of a commit object. */
    public static SignedObject commit(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        Headers headers = Headers.read(text);
        List<String> signatures = new ArrayList<>();
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        boolean strange = false;
        for (String header : headers.headers()) {
            if (header.startsWith(SIGNATURE)) {
                signatures.add(header.substring(SIGNATURE.length()).replace("\n ", "\n"));
            } else {
                strange |= header.startsWith(ANY_SIGNATURE);
                payload.writeBytes((header + "\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        payload.writeBytes(headers.rest().getBytes(StandardCharsets.ISO_8859_1));
        Person person = Person.of(headers.first("committer "));
        return new SignedObject(payload.toByteArray(), signatures, strange, person.email(), person.written(), "");
    }

    /** Parts the raw bytes of a tag object: git puts the signature behind the message, and takes the last. */
    public static SignedObject tag(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        Headers headers = Headers.read(text);
        int body = text.length() - headers.rest().length();
        List<Integer> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            if (matcher.start() >= body && text.charAt(matcher.start() - 1) == '\n') {
                marks.add(matcher.start());
            }
        }
        List<String> signatures = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            signatures.add(text.substring(marks.get(i), i + 1 < marks.size() ? marks.get(i + 1) : text.length()));
        }
        int end = marks.isEmpty() ? text.length() : marks.getFirst();
        Person person = Person.of(headers.first("tagger "));
        return new SignedObject(
                text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1),
                signatures,
                headers.headers().stream().anyMatch(header -> header.startsWith(ANY_SIGNATURE)),
                person.email(),
                person.written(),
                headers.first("tag "));
    }

    /**
     * The headers of an object.
     *
     * @param headers each with its continuation lines, without the last line end
     * @param rest from the empty line on
     */
    private record Headers(List<String> headers, String rest) {
        static Headers read(String text) {
            List<String> headers = new ArrayList<>();
            int at = 0;
            while (at < text.length() && text.charAt(at) != '\n') {
                int end = text.indexOf('\n', at);
                while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == ' ') {
                    end = text.indexOf('\n', end + 1);
                }
                if (end < 0) {
                    // no line end: not an object as git writes it, so nothing of it may get lost
                    break;
                }
                headers.add(text.substring(at, end));
                at = end + 1;
            }
            return new Headers(headers, text.substring(at));
        }

        String first(String name) {
            return headers.stream()
                    .filter(header -> header.startsWith(name))
                    .findFirst()
                    .map(header -> header.substring(name.length()))
                    .orElse("");
        }
    }

    /** A committer or tagger. */
    private record Person(String email, Instant written) {
        static Person of(String line) {
            Matcher matcher = PERSON.matcher(line);
            return matcher.matches()
                    ? new Person(matcher.group(1), Instant.ofEpochSecond(Long.parseLong(matcher.group(2))))
                    : new Person("", Instant.EPOCH);
        }
    }
}
