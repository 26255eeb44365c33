package org.aigenlabs.resolver.publish;

/** Signs what git signs: the raw text of a commit or tag. */
public interface Signer {
    /** Signs nothing. */
    Signer NONE = new Signer() {
        @Override
        public String sign(byte[] payload) {
            return "";
        }

        @Override
        public String words() {
            return "not signed";
        }
    };

    /**
     * The armoured signature of {@code payload}; empty if nothing is signed.
     *
     * @throws org.aigenlabs.schema.failure.EnvironmentFailure if it cannot be made
     */
    String sign(byte[] payload);

    /** With what it signs, for people. */
    String words();
}
