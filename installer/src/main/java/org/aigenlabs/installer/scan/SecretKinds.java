package org.aigenlabs.installer.scan;

import java.util.List;
import java.util.stream.Stream;

/** What the secret scanner knows, for its page in the reference. */
public final class SecretKinds {
    private SecretKinds() {}

    /**
     * One of them.
     *
     * @param id stable
     * @param begins what it looks like at its beginning
     * @param what it is, in words
     * @param stops whether it stops a release; else it is told
     */
    public record Kind(String id, String begins, String what, boolean stops) {}

    /** All: what is known of the profile first, then the shapes by id, then guesses. */
    public static List<Kind> all() {
        Stream<Kind> first = Stream.of(
                new Kind(
                        "env:NAME",
                        "",
                        "the value of a variable in `.env`, or a text in `auth.json`, in any spelling",
                        true),
                new Kind("private-key", "-----BEGIN … PRIVATE KEY-----", "a private key", true),
                new Kind(UrlSecret.PASSWORD, "https://user:", "a password in a URL", true),
                new Kind(UrlSecret.PARAMETER, "?token=", "a key in a URL", true));
        Stream<Kind> shapes =
                SecretShape.all().stream().map(shape -> new Kind(shape.id(), shape.begins(), shape.what(), true));
        Stream<Kind> guesses =
                Stream.of(new Kind("high-entropy", "key = ", "a random value behind something called a key", false));
        return Stream.of(first, shapes, guesses).flatMap(each -> each).toList();
    }
}
