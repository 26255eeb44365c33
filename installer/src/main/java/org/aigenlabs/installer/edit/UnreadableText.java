package org.aigenlabs.installer.edit;

/** Says why a text cannot be read; never leaves this package. */
final class UnreadableText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableText(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
