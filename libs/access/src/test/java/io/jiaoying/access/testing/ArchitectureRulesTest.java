package io.jiaoying.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules are of use only when they fail on the very things they forbid. */
class ArchitectureRulesTest {

    private static boolean holds(ArchRule rule, String packageName) {
        return !rule.evaluate(new ClassFileImporter().importPackages(packageName))
                .hasViolation();
    }

    @Test
    void a_rule_that_knows_more_than_java_is_found() {
        assertThat(holds(ArchitectureRules.domain_knows_java_and_jspecify_only, "io.jiaoying.badexample"))
                .isFalse();
        assertThat(holds(ArchitectureRules.domain_knows_java_and_jspecify_only, "io.jiaoying.goodexample"))
                .isTrue();
    }

    @Test
    void layers_that_know_each_other_are_found() {
        assertThat(holds(ArchitectureRules.api_knows_neither_messaging_nor_persistence, "io.jiaoying.badexample"))
                .isFalse();
        assertThat(holds(ArchitectureRules.messaging_knows_neither_api_nor_persistence, "io.jiaoying.badexample"))
                .isFalse();
        assertThat(holds(ArchitectureRules.persistence_knows_neither_api_nor_messaging, "io.jiaoying.badexample"))
                .isFalse();
        assertThat(holds(ArchitectureRules.api_knows_neither_messaging_nor_persistence, "io.jiaoying.goodexample"))
                .isTrue();
    }

    @Test
    void cycles_are_found() {
        assertThat(holds(ArchitectureRules.packages_are_free_of_cycles, "io.jiaoying.badexample"))
                .isFalse();
        assertThat(holds(ArchitectureRules.packages_are_free_of_cycles, "io.jiaoying.goodexample"))
                .isTrue();
    }

    @Test
    void an_endpoint_open_by_mistake_is_found() {
        assertThat(holds(ArchitectureRules.every_endpoint_says_who_may_call_it, "io.jiaoying.badexample"))
                .isFalse();
        assertThat(holds(ArchitectureRules.every_endpoint_says_who_may_call_it, "io.jiaoying.goodexample"))
                .isTrue();
    }
}
