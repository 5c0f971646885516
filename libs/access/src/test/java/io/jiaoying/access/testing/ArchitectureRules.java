package io.jiaoying.access.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * The house's rules; a service's test runs them all:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "io.jiaoying.incident", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {
    private static final Set<String> HTTP_METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Set<String> SECURED = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");

    @ArchTest
    public static final ArchRule domain_knows_java_and_jspecify_only = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.not(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "com.google.errorprone.annotations..",
                            "io.jiaoying..domain..",
                            "")))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule api_knows_neither_messaging_nor_persistence = noClasses()
            .that()
            .resideInAPackage("io.jiaoying.*.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.jiaoying.*.messaging..", "io.jiaoying.*.persistence..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule messaging_knows_neither_api_nor_persistence = noClasses()
            .that()
            .resideInAPackage("io.jiaoying.*.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.jiaoying.*.api..", "io.jiaoying.*.persistence..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule persistence_knows_neither_api_nor_messaging = noClasses()
            .that()
            .resideInAPackage("io.jiaoying.*.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.jiaoying.*.api..", "io.jiaoying.*.messaging..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule packages_are_free_of_cycles =
            slices().matching("io.jiaoying.*.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule every_endpoint_says_who_may_call_it = methods()
            .that(DescribedPredicate.describe("are REST endpoints", ArchitectureRules::isEndpoint))
            .should(saysWhoMayCallIt())
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(name -> name.startsWith("jakarta.ws.rs.") && HTTP_METHODS.contains(name.substring(14)));
    }

    private static ArchCondition<JavaMethod> saysWhoMayCallIt() {
        return new ArchCondition<>(
                "carry @RolesAllowed, @PermitAll, @DenyAll or @Authenticated, on the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = SECURED.stream()
                        .anyMatch(name -> method.isAnnotatedWith(name)
                                || method.getOwner().isAnnotatedWith(name));
                if (!said) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " says not who may call it"));
                }
            }
        };
    }
}
