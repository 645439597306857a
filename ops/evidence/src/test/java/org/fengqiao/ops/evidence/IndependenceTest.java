package org.fengqiao.ops.evidence;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.fengqiao.schemas.architecture.HouseRules;
import org.fengqiao.schemas.architecture.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier may not trust the code that it judges. */
class IndependenceTest {

  private static final String MODULE = "org.fengqiao.ops.evidence";
  private static final JavaClasses PRODUCTION = HouseRules.productionOf(MODULE);
  private static final JavaClasses TESTS = HouseRules.testsOf(MODULE);

  @Test
  void theVerifierUsesLibrariesOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage(MODULE + "..")
                .or(
                    resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "picocli..",
                        "org.apache.avro..",
                        "org.apache.commons.csv..")))
        .because(
            "a verifier that shares code with the hub shares its errors: write anew what it needs,"
                + " smaller, from the specification")
        .check(PRODUCTION);
  }

  @Test
  void roomsAreEnteredInOrder() {
    Rooms.of(MODULE, "pack", "message", "check", "command").enteredInOrder().check(PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.schemas.architecture.HouseRules#forAllCode")
  void productionKeepsTheHouseRules(ArchRule rule) {
    rule.check(PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource({
    "org.fengqiao.schemas.architecture.HouseRules#forAllCode",
    "org.fengqiao.schemas.architecture.HouseRules#forTests"
  })
  void testsKeepTheHouseRules(ArchRule rule) {
    rule.check(TESTS);
  }
}
