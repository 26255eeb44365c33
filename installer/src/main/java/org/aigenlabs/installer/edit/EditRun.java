package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.List;

/** Edits of one document, all or none, each result read again and compared with what was intended. */
record EditRun(Document document) {
    private static final String NOT_AS_INTENDED = "the text around it cannot be edited without changing what it means";

    EditOutcome run(List<Edit> edits) {
        boolean alone = edits.size() == 1;
        try {
            if (alone || edits.stream().noneMatch(EditRun::movesOthers)) {
                return together(edits);
            }
        } catch (UnreadableText e) {
            if (alone) {
                return new EditOutcome.Refused(e.reason());
            }
        }
        return oneByOne(edits);
    }

    private static boolean movesOthers(Edit edit) {
        return switch (edit) {
            case Edit.Set _, Edit.SetRaw _ -> false;
            case Edit.Remove _, Edit.InsertItem _ -> true;
        };
    }

    /** Later edits may depend on earlier ones: each then starts from the text before it. */
    private EditOutcome oneByOne(List<Edit> edits) {
        Document current = document;
        try {
            for (Edit edit : edits) {
                if (new EditRun(current).together(List.of(edit)) instanceof EditOutcome.Edited(String text)) {
                    current = Document.read(text, document.syntax());
                }
            }
        } catch (UnreadableText e) {
            return new EditOutcome.Refused(e.reason());
        }
        String text = current.text();
        return text.equals(document.text()) ? new EditOutcome.Unchanged() : new EditOutcome.Edited(text);
    }

    /** All from the same text; throws if that does not lead to what is intended. */
    private EditOutcome together(List<Edit> edits) {
        DataValue intended = document.meaning();
        List<Edit> needed = new ArrayList<>();
        List<Location> places = new ArrayList<>();
        for (Edit edit : edits) {
            Location location = new Locator(document, edit.path()).locate();
            boolean needless = alreadySo(edit, location);
            if (!needless) {
                needed.add(edit);
                places.add(location);
            }
            intended = needless && edit instanceof Edit.Remove ? intended : changed(intended, location, edit);
        }
        if (needed.isEmpty()) {
            return new EditOutcome.Unchanged();
        }
        return splice(needed, places, intended);
    }

    private static boolean alreadySo(Edit edit, Location location) {
        return switch (edit) {
            case Edit.Set set -> holds(location, set.value());
            case Edit.SetRaw set -> holds(location, set.raw().data());
            case Edit.Remove _ -> location instanceof Location.Missing;
            case Edit.InsertItem _ -> false;
        };
    }

    private static boolean holds(Location location, DataValue value) {
        return location instanceof Location.Found found
                && Meaning.of(found.node()).equals(value);
    }

    private static DataValue changed(DataValue intended, Location location, Edit edit) {
        if (location instanceof Location.Blocked(String reason)) {
            throw new UnreadableText(reason);
        }
        return Change.apply(intended, location, edit);
    }

    private EditOutcome splice(List<Edit> edits, List<Location> places, DataValue intended) {
        String refusal = NOT_AS_INTENDED;
        for (boolean literals : new boolean[] {true, false}) {
            Planner planner = new Planner(document, literals);
            List<Splice> splices = new ArrayList<>();
            for (int i = 0; i < edits.size(); i++) {
                splices.addAll(planner.plan(edits.get(i), places.get(i)));
            }
            List<Splice> sorted = Splice.sorted(splices);
            if (Splice.apart(sorted)) {
                String text = Splice.apply(document.text(), sorted);
                refusal = refusal(text, intended);
                if (refusal.isEmpty()) {
                    return new EditOutcome.Edited(text);
                }
            }
        }
        throw new UnreadableText(refusal);
    }

    /** Empty if {@code text} means what is intended. */
    private String refusal(String text, DataValue intended) {
        try {
            Document result = Document.read(text, document.syntax());
            boolean same = result.meaning().equals(intended) && result.others().equals(document.others());
            return same ? "" : NOT_AS_INTENDED;
        } catch (UnreadableText e) {
            return "the text could not be read any more: " + e.reason();
        }
    }
}
