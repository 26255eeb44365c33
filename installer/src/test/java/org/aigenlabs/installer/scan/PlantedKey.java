package org.aigenlabs.installer.scan;

import java.util.Random;
import java.util.stream.Stream;

/** A fake of a provider's key that nobody gave out, made anew for each test. */
public record PlantedKey(String id, String text) {
    /** One of each shape. */
    public static Stream<PlantedKey> all() {
        return SecretShape.all().stream().map(shape -> new PlantedKey(shape.id(), text(shape)));
    }

    private static String text(SecretShape shape) {
        int[] characters = shape.then().stream().toArray();
        Random random = new Random(shape.id().hashCode());
        StringBuilder key = new StringBuilder(shape.begins().startsWith(":") ? "1234567890" : "");
        key.append(shape.begins());
        for (int i = 0; i < shape.least(); i++) {
            key.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return key.toString();
    }

    @Override
    public String toString() {
        return id;
    }
}
