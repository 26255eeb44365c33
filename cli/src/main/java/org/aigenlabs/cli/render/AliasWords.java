package org.aigenlabs.cli.render;

import org.aigenlabs.installer.apply.AliasOutcome;
import org.aigenlabs.schema.json.JsonObject;

/** What became of the command of a profile. */
final class AliasWords {
    private AliasWords() {}

    static void print(Page page, AliasOutcome alias) {
        switch (alias) {
            case AliasOutcome.NotAsked() -> {}
            case AliasOutcome.Made made -> {
                page.line("Command: " + page.path(made.file()));
                made.notes().forEach(page::warning);
            }
            case AliasOutcome.Failed failed -> {
                page.warning("no command was made: " + failed.reason());
                failed.hints().forEach(page::hint);
            }
        }
    }

    static void put(JsonObject.Builder result, AliasOutcome alias) {
        switch (alias) {
            case AliasOutcome.NotAsked() -> result.put("alias", "").put("aliasProblem", "");
            case AliasOutcome.Made made ->
                result.put("alias", made.file().toString()).put("aliasProblem", "");
            case AliasOutcome.Failed failed -> result.put("alias", "").put("aliasProblem", failed.reason());
        }
    }
}
