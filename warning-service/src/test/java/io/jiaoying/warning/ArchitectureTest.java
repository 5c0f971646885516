package io.jiaoying.warning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.jiaoying.access.testing.ArchitectureRules;

@AnalyzeClasses(packages = "io.jiaoying.warning", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    /** Who audits the calls shares nothing with what drives them, nor they with it. */
    @ArchTest
    static final ArchRule the_audit_is_independent_of_the_calls = noClasses()
            .that()
            .resideInAPackage("..warning.auditing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..warning.calling..", "..warning.accounting..", "io.jiaoying.deadlines..");
}
