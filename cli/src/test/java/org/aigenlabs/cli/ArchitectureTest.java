package org.aigenlabs.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that keep the layout true; `docs/internals/architecture.md` says why. */
@AnalyzeClasses(packages = "org.aigenlabs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PURE = {
        "org.aigenlabs.schema..",
        "org.aigenlabs.resolver.select..",
        "org.aigenlabs.resolver.source..",
        "org.aigenlabs.installer.check..",
        "org.aigenlabs.installer.ownership..",
        "org.aigenlabs.installer.capability..",
        "org.aigenlabs.installer.plan..",
        "org.aigenlabs.installer.edit..",
        "org.aigenlabs.installer.merge.."
    };

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("org.aigenlabs.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RESOLVER_DOES_NOT_SEE_INSTALLER = noClasses()
            .that()
            .resideInAPackage("org.aigenlabs.resolver..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.aigenlabs.installer..");

    @ArchTest
    static final ArchRule INSTALLER_DOES_NOT_SEE_RESOLVER = noClasses()
            .that()
            .resideInAPackage("org.aigenlabs.installer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.aigenlabs.resolver..");

    @ArchTest
    static final ArchRule NOTHING_SEES_CLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.aigenlabs.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.aigenlabs.cli..");

    @ArchTest
    static final ArchRule JGIT_STAYS_BEHIND_ITS_EDGES = noClasses()
            .that(resideInAnyPackage(
                            "org.aigenlabs.resolver.git..",
                            "org.aigenlabs.resolver.ssh..",
                            "org.aigenlabs.resolver.trust..",
                            "org.aigenlabs.installer.history..",
                            "org.aigenlabs.installer.merge..",
                            "org.aigenlabs.fixtures..")
                    .negate())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit..");

    @ArchTest
    static final ArchRule PICOCLI_STAYS_IN_COMMANDS = noClasses()
            .that(resideInAPackage("org.aigenlabs.cli.command..").negate())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule SNAKEYAML_STAYS_WHERE_YAML_IS_READ_OR_EDITED = noClasses()
            .that(resideInAnyPackage("org.aigenlabs.schema.yaml..", "org.aigenlabs.installer.edit..")
                    .negate())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule WHAT_DECIDES_DOES_NO_IO = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection|http\\..*)");

    @ArchTest
    static final ArchRule OPERATIONS_PRINT_NOTHING = noClasses()
            .that()
            .resideInAPackage("org.aigenlabs.cli.operation..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("picocli..", "org.aigenlabs.cli.render..", "org.aigenlabs.cli.command.."));

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)");
}
