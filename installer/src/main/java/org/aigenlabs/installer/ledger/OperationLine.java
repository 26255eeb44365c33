package org.aigenlabs.installer.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.text.Sanitiser;

/**
 * One operation as a line of the log: fields between tabs, of which the first is the version of the form.
 *
 * <p>{@code 1 id began ended code pid who command digest told name=id …}; times are milliseconds since 1970, the end of
 * one that goes on is {@code -}. A line says all there is, so that one of an end stands for itself.
 */
final class OperationLine {
    private static final String VERSION = "1";
    private static final String OPEN = "-";
    private static final int COLUMNS = 200;
    private static final int PROFILES = 10;

    private OperationLine() {}

    static String of(Operation operation) {
        List<String> fields = new ArrayList<>(List.of(VERSION, operation.id(), millis(operation.began())));
        switch (operation.end()) {
            case Operation.End.Open _ -> fields.addAll(List.of(OPEN, OPEN));
            case Operation.End.Ended ended ->
                fields.addAll(List.of(millis(ended.at()), Integer.toString(ended.code())));
        }
        fields.add(Long.toString(operation.pid()));
        fields.add(text(operation.who()));
        fields.add(text(operation.command()));
        fields.add(operation.digest());
        fields.add(operation.end() instanceof Operation.End.Ended ended ? text(ended.told()) : "");
        operation.profiles().forEach(each -> fields.add(each.name() + "=" + each.profileId()));
        return String.join("\t", fields);
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    /** Without tabs and line breaks, and short. */
    private static String text(String any) {
        return Sanitiser.line(any, COLUMNS);
    }

    /** Reads a line; one that was torn, or is of another version, is none. */
    static Optional<Operation> parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < PROFILES || !fields[0].equals(VERSION) || !fields[1].matches("[0-9a-f]{16}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Operation(
                    fields[1],
                    time(fields[2]),
                    fields[7],
                    fields[6],
                    Long.parseLong(fields[5]),
                    touched(fields),
                    fields[8],
                    fields[3].equals(OPEN)
                            ? new Operation.End.Open()
                            : new Operation.End.Ended(time(fields[3]), Integer.parseInt(fields[4]), fields[9])));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static List<Operation.Touched> touched(String... fields) {
        List<Operation.Touched> touched = new ArrayList<>();
        for (int i = PROFILES; i < fields.length; i++) {
            int sign = fields[i].indexOf('=');
            if (sign > 0) {
                touched.add(new Operation.Touched(fields[i].substring(0, sign), fields[i].substring(sign + 1)));
            }
        }
        return touched;
    }
}
