package org.aigenlabs.resolver.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** A commit as a mail that {@code git am} takes: what {@code git format-patch} writes. */
final class PatchMail {
    /** By it {@code git am} and {@code file} tell such mails from others. */
    private static final String MAGIC_DATE = "Mon Sep 17 00:00:00 2001";

    /** Bytes of one encoded word: with its frame it fits into a line of 76 characters (RFC 2047, section 2). */
    private static final int WORD_BYTES = 42;

    private static final List<String> ENDS = List.of("---", "diff -", "Index: ");

    private final Repository repository;
    private final int number;
    private final int all;

    PatchMail(Repository repository, int number, int all) {
        this.repository = repository;
        this.number = number;
        this.all = all;
    }

    byte[] of(GitId id) throws IOException {
        try (ObjectReader objects = repository.newObjectReader()) {
            RevCommit commit =
                    RevCommit.parse(objects.open(ObjectId.fromString(id.hex())).getCachedBytes());
            RevCommit parent = RevCommit.parse(objects.open(commit.getParent(0)).getCachedBytes());
            PatchBody body = new PatchBody(repository, objects);
            List<PatchBody.File> files = body.between(parent.getTree(), commit.getTree());
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            mail.writeBytes(utf8(head(id, commit)));
            for (PatchBody.File file : files) {
                mail.writeBytes(utf8(" " + file.path() + " | +" + file.added() + " -" + file.removed() + "\n"));
            }
            mail.writeBytes(utf8("\n"));
            files.forEach(file -> mail.writeBytes(file.diff()));
            mail.writeBytes(utf8("-- \naigenlabs\n\n"));
            return mail.toByteArray();
        }
    }

    private String head(GitId id, RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        String count = all == 1 ? "[PATCH] " : "[PATCH " + number + "/" + all + "] ";
        ZonedDateTime when = author.getWhenAsInstant().atZone(author.getZoneId());
        return "From " + id.hex() + " " + MAGIC_DATE + "\n"
                + "From: " + header(author.getName()) + " <" + author.getEmailAddress() + ">\n"
                + "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(when) + "\n"
                + "Subject: " + count + header(commit.getShortMessage()) + "\n"
                + "MIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=UTF-8\n"
                + "Content-Transfer-Encoding: 8bit\n\n"
                + body(commit.getFullMessage())
                + "---\n";
    }

    /** What would end the message early is moved by one column. */
    private static String body(String message) {
        return message.lines()
                .skip(1)
                .dropWhile(String::isBlank)
                .map(line -> (ENDS.stream().anyMatch(line::startsWith) ? " " : "") + line + "\n")
                .collect(Collectors.joining());
    }

    /** A text as a header holds it: as it is, or in encoded words. */
    private static String header(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            String next = Character.toString(point);
            if (utf8(word + next).length > WORD_BYTES) {
                words.append(encoded(word)).append("\n ");
                word.setLength(0);
            }
            word.append(next);
        }
        return words.append(encoded(word)).toString();
    }

    private static String encoded(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(word.toString())) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
