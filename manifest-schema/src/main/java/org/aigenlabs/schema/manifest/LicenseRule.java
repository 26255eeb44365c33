package org.aigenlabs.schema.manifest;

import java.util.Locale;
import java.util.Map;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.yaml.YamlNode;

/** What a licence should look like: an SPDX expression; everything else is only worth a warning. */
final class LicenseRule {
    /** What authors write for licences that SPDX names otherwise, letters and digits only. */
    private static final Map<String, String> NICKNAMES = Map.ofEntries(
            Map.entry("apache", "Apache-2.0"),
            Map.entry("apache2", "Apache-2.0"),
            Map.entry("apache20", "Apache-2.0"),
            Map.entry("apachelicense20", "Apache-2.0"),
            Map.entry("apachelicenseversion20", "Apache-2.0"),
            Map.entry("mitlicense", "MIT"),
            Map.entry("themitlicense", "MIT"),
            Map.entry("bsd", "BSD-3-Clause"),
            Map.entry("bsd2", "BSD-2-Clause"),
            Map.entry("bsd3", "BSD-3-Clause"),
            Map.entry("gpl", "GPL-3.0-or-later"),
            Map.entry("gpl2", "GPL-2.0-only"),
            Map.entry("gpl3", "GPL-3.0-only"),
            Map.entry("gplv2", "GPL-2.0-only"),
            Map.entry("gplv3", "GPL-3.0-only"),
            Map.entry("agpl3", "AGPL-3.0-only"),
            Map.entry("agplv3", "AGPL-3.0-only"),
            Map.entry("lgplv3", "LGPL-3.0-only"),
            Map.entry("mpl2", "MPL-2.0"),
            Map.entry("ccby4", "CC-BY-4.0"),
            Map.entry("ccby40", "CC-BY-4.0"),
            Map.entry("cc0", "CC0-1.0"),
            Map.entry("publicdomain", "CC0-1.0"),
            Map.entry("proprietary", "LicenseRef-Proprietary"),
            Map.entry("private", "LicenseRef-Proprietary"),
            Map.entry("unlicensed", "LicenseRef-Proprietary"),
            Map.entry("allrightsreserved", "LicenseRef-Proprietary"));

    private LicenseRule() {}

    static String read(Fields fields) {
        String license = fields.freeText(Key.LICENSE).strip();
        if (license.isEmpty()) {
            fields.findings()
                    .add(
                            ManifestProblem.LICENSE_MISSING,
                            fields.mapping().place(),
                            "no `license`: others may not know what they are allowed to do",
                            "add `license: MIT`, or the SPDX id of your licence");
        } else if (!SpdxExpression.isWellFormed(license)) {
            YamlNode value = fields.find(Key.LICENSE).orElse(fields.mapping());
            fields.findings()
                    .add(
                            ManifestProblem.LICENSE,
                            value.place(),
                            "`license` is " + Excerpt.of(license) + ", expected an SPDX expression such as `MIT`",
                            hint(license));
        }
        return license;
    }

    private static String hint(String license) {
        String proper = SpdxExpression.respelled(license);
        if (SpdxExpression.isWellFormed(proper)) {
            return "did you mean `" + proper + "`?";
        }
        String nickname = license.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return NICKNAMES.containsKey(nickname)
                ? "did you mean `" + NICKNAMES.get(nickname) + "`?"
                : "see the list at https://spdx.org/licenses/";
    }
}
