package org.aigenlabs.schema.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOUL.md",
                "soul.md",
                "Skills",
                "skills",
                ".env.EXAMPLE",
                "distribution.yaml",
                ".aigenlabs",
                "a",
                "...a",
                "-rf",
                "--upload-pack=x",
                "~",
                "a~b.md",
                "notes.md~",
                "git~",
                ".gitignore",
                ".gitattributes",
                ".github",
                "git",
                "console.md",
                "com10.md",
                "COM",
                "auxiliary",
                "null.md",
                "nul-1.md",
                "a b.md",
                "longname~1.md",
                "#1 [x] {y} (z)'&;$`!%^@=+,.md",
                "r\u00e9sum\u00e9.md",
                "re\u0301sume\u0301.md",
                "日本語.md",
                "Привет.md",
                "привет.md",
                "кот.md",
                "Ελλάδα.md",
                "עברית.md",
                "العربية.md",
                "हिन्दी.md",
                "한국어.md",
                "crème brûlée",
                "memoría",
                "naïve.md",
                "İstanbul.md",
                "\u2764\ufe0f.md",
                "\ud83d\ude80.md",
                "Straße.md",
                "тест",
                "Screenshot 3.45.12\u202fPM.png",
                "skill",
                "env",
                "configs.yaml",
                "hook"
            })
    void letsHonestNamesPass(String name) {
        assertThat(NameRules.check(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',path.empty",
        ".,path.dot",
        "..,path.dot",
        "../../escape.txt,path.slash",
        "/tmp/abs,path.slash",
        "a/,path.slash",
        "..\\..\\x,path.backslash",
        ".git\\hooks\\post-checkout,path.backslash",
        "C:x,path.colon",
        "a:$DATA,path.colon"
    })
    void refusesWhatIsNotOneComponent(String name, String id) {
        assertViolates(name, id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git",
                ".GIT",
                ".Git",
                ".g\u200cit",
                "\ufeff.git",
                ".gi\u00adt",
                ".git\u202e",
                ".g\ufe0fit",
                "git~1",
                "GIT~2",
                "git~10",
                ".git::$INDEX_ALLOCATION",
                ".git:x",
                ".git.",
                ".git ",
                ".git. .",
                ".g\u0131t",
                "\uff0egit",
                "\uff0e\uff47\uff49\uff54",
                "\uff47it~1"
            })
    void refusesGitsDirectoryInEveryDisguise(String name) {
        assertViolates(name, "path.dot-git");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".gitmodules",
                ".GITMODULES",
                ".gitmod\u200dules",
                "gitmod~1",
                "GI7EBA~1",
                ".gitmodules ",
                ".gitmodules:$DATA"
            })
    void refusesTheDeclarationOfSubmodules(String name) {
        assertViolates(name, "path.git-modules");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb.md",
                "tab\there",
                "\u001b[2J",
                "bell\u0007",
                "nul\u0000.md",
                "del\u007f",
                "\u009b31m",
                "a\u2028b"
            })
    void refusesControls(String name) {
        assertViolates(name, "path.control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOUL\u200b.md",
                "a\u202egnp.exe",
                "a\u2066b",
                "a\u061cb",
                "x\u00ad",
                "\u2060x",
                "\ufeffx",
                "x\u3164",
                "x\udb40\udc41",
                "x\udb40\udd00",
                "\u180ex",
                "\u2800",
                "a\u034fb"
            })
    void refusesWhatNobodySees(String name) {
        assertViolates(name, "path.invisible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "con",
                "nul.md",
                "aux",
                "Prn.txt",
                "NUL.tar.gz",
                "COM1",
                "lpt9.md",
                "COM\u00b9",
                "lpt\u00b2.x",
                "COM0",
                "CONIN$",
                "conout$.md",
                "aux .md",
                "notes.",
                "notes ",
                "...",
                ".. ",
                "a<b",
                "a>b",
                "a\"b",
                "a|b",
                "why?.md",
                "*",
                "MEMORI~1",
                "distri~1.yam",
                "env~1",
                "a~1"
            })
    void refusesWhatWindowsCannotHoldOrGivesToAnother(String name) {
        assertViolates(name, "path.windows");
    }

    @ParameterizedTest
    @CsvSource({
        "\u0405OUL.md,SOUL.md",
        "S\u041eUL.md,SOUL.md",
        "s\u03bful.md,SOUL.md",
        "S0UL.md,SOUL.md",
        "SOU\u2160.md,SOUL.md",
        "\uff33\uff2f\uff35\uff2c.md,SOUL.md",
        "SOUL\u3002md,SOUL.md",
        "SOUL.md\ufe0e,SOUL.md",
        "' SOUL.md',SOUL.md",
        "SOUL.md\u00a0,SOUL.md",
        "d\u0456stribution.yaml,distribution.yaml",
        "distribution\u2024yaml,distribution.yaml",
        "\u0441onfig.yaml,config.yaml",
        "c0nfig.yaml,config.yaml",
        "m\u0441p.json,mcp.json",
        "skiIls,skills",
        "sk\u0456lls,skills",
        "\ud835\udc2c\ud835\udc24\ud835\udc22\ud835\udc25\ud835\udc25\ud835\udc2c,skills",
        "\u13df\u13d2ON,cron",
        "\u0441ron,cron",
        ".\u0435nv,.env",
        ".e\u057cv,.env",
        "m\u0435mories,memories",
        "\u0455\u0435\u0455\u0455\u0456\u043en\u0455,sessions",
        ".a\u0456genlabs,.aigenlabs",
        ".g\u0456t,.git"
    })
    void refusesWhatLooksLikeAProtectedName(String name, String original) {
        assertThat(NameRules.check(name))
                .contains(new NameViolation(TreeProblem.PATH_LOOK_ALIKE, "looks like `" + original + "` but is not"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        for (String hex : new String[] {"ff", "c3", "c0af", "eda080", "f4908080", "e280"}) {
            byte[] raw = ("x" + new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(NameRules.check(raw)).as(hex).map(NameViolation::id).contains("path.not-utf8");
        }
        assertViolates("x\ud800", "path.not-utf8");
        assertThat(NameRules.check("really \ufffd.md")).isEmpty();
    }

    @Test
    void countsBytesAndNotCharacters() {
        assertThat(NameRules.check("n".repeat(200))).isEmpty();
        assertThat(NameRules.check("é".repeat(100))).isEmpty();
        assertThat(NameRules.check("é".repeat(101)))
                .contains(new NameViolation(TreeProblem.PATH_TOO_LONG, "is 202 bytes long, expected at most 200"));
    }

    @Test
    void reasonsAreOneVisibleLine() {
        for (String name : new String[] {"", "a\nb", ".git\u202e", "a\u001b", "COM\u00b9", "x?", "x "}) {
            String reason = NameRules.check(name).orElseThrow().reason();
            assertThat(reason)
                    .isEqualTo(org.aigenlabs.schema.text.Sanitiser.line(reason))
                    .isNotBlank();
        }
    }

    private static void assertViolates(String name, String id) {
        assertThat(NameRules.check(name)).map(NameViolation::id).contains(id);
    }
}
