package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.List;

/** Edits of one document, all or none, each result read again and compared with what was intended. */
record EditRun(Document document) {
    private static final String NOT_AS_INTENDED = "the text around it cannot be edited without changing what it means";

    EditOutcome run(List<Edit> edits) {
        if (edits.stream().anyMatch(EditRun::movesOthers)) {
            return oneByOne(edits);
        }
        try {
            return together(edits);
        } catch (UnreadableText e) {
            return oneByOne(edits);
        }
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
            DataValue next = nothingToRemove(edit, location) ? intended : changed(intended, location, edit);
            if (!next.equals(intended)) {
                needed.add(edit);
                places.add(location);
            }
            intended = next;
        }
        if (needed.isEmpty()) {
            return new EditOutcome.Unchanged();
        }
        return splice(needed, places, intended);
    }

    private static boolean nothingToRemove(Edit edit, Location location) {
        return edit instanceof Edit.Remove && location instanceof Location.Missing;
    }

    private static DataValue changed(DataValue intended, Location location, Edit edit) {
        if (location instanceof Location.Blocked(String reason)) {
            throw new UnreadableText(reason);
        }
        return Change.apply(intended, location, edit);
    }

    private EditOutcome splice(List<Edit> edits, List<Location> places, DataValue intended) {
        for (boolean literals : new boolean[] {true, false}) {
            Planner planner = new Planner(document, literals);
            List<Splice> splices = new ArrayList<>();
            for (int i = 0; i < edits.size(); i++) {
                splices.addAll(planner.plan(edits.get(i), places.get(i)));
            }
            List<Splice> sorted = Splice.sorted(splices);
            if (Splice.apart(sorted)) {
                String text = Splice.apply(document.text(), sorted);
                if (means(text, intended)) {
                    return new EditOutcome.Edited(text);
                }
            }
        }
        throw new UnreadableText(NOT_AS_INTENDED);
    }

    private boolean means(String text, DataValue intended) {
        try {
            Document result = Document.read(text, document.syntax());
            return result.meaning().equals(intended) && result.others().equals(document.others());
        } catch (UnreadableText e) {
            return false;
        }
    }
}
