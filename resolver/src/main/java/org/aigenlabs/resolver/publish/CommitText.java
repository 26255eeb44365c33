package org.aigenlabs.resolver.publish;

import java.time.Instant;
import java.time.ZoneId;

/** What a commit or tag says beside its content: message, author, and when. */
public record CommitText(String message, GitIdentity author, Instant when, ZoneId zone) {}
