package org.fengqiao.ops.reconcile;

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

  private static final String MODULE = "org.fengqiao.ops.reconcile";
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
                        "javax.crypto..",
                        "org.jspecify..",
                        "picocli..",
                        "org.snakeyaml.engine..",
                        "org.apache.commons.csv..",
                        "tools.jackson..",
                        "it.unimi.dsi.fastutil..")))
        .because(
            "a verifier that shares code with the hub shares its errors: write anew what it needs,"
                + " smaller, or leave the field undecided")
        .check(PRODUCTION);
  }

  @Test
  void roomsAreEnteredInOrder() {
    Rooms.of(MODULE, "settings", "reading", "feed", "source", "hub", "compare", "report", "command")
        .enteredInOrder()
        .check(PRODUCTION);
  }
}
