package org.aigenlabs.resolver.trust.verdict;

/** The formats in which a signature can be made. */
public enum SignatureFormat {
    OPENPGP("OpenPGP"),
    SSH("SSH"),
    X509("X.509");

    private final String words;

    SignatureFormat(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
