package org.aigenlabs.resolver.publish;

/** Who commits: a name and an e-mail address, as the user's git has them. */
public record GitIdentity(String name, String email) {
    @Override
    public String toString() {
        return name + " <" + email + ">";
    }
}
