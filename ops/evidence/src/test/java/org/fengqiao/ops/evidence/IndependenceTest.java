package org.fengqiao.ops.evidence;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.fengqiao.schemas.architecture.HouseRules;
import org.fengqiao.schemas.architecture.KeepsTheHouseRules;
import org.fengqiao.schemas.architecture.Rooms;
import org.junit.jupiter.api.Test;

/** The verifier may not trust the code that it judges. */
class IndependenceTest extends KeepsTheHouseRules {

  private static final String MODULE = "org.fengqiao.ops.evidence";
  private static final JavaClasses PRODUCTION = HouseRules.productionOf(MODULE);
  private static final JavaClasses TESTS = HouseRules.testsOf(MODULE);

  IndependenceTest() {
    super(PRODUCTION, TESTS);
  }

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
                        "org.bouncycastle..",
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
}
