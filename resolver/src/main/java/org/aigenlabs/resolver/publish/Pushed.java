package org.aigenlabs.resolver.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a repository made of a push.
 *
 * @param refused why it did not take a ref, by full name, in the order asked; empty if it took all
 * @param said lines that it sent for people, cleaned
 */
public record Pushed(Map<String, String> refused, String said) {
    /** Copies the map. */
    public Pushed {
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }
}
