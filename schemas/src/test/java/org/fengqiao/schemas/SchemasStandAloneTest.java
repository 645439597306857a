package org.fengqiao.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.fengqiao.schemas.architecture.HouseRules;
import org.fengqiao.schemas.architecture.KeepsTheHouseRules;
import org.fengqiao.schemas.architecture.Rooms;
import org.junit.jupiter.api.Test;

class SchemasStandAloneTest extends KeepsTheHouseRules {

  private static final JavaClasses SCHEMAS = HouseRules.productionOf("org.fengqiao.schemas");
  private static final JavaClasses TESTS = HouseRules.testsOf("org.fengqiao.schemas");

  SchemasStandAloneTest() {
    super(SCHEMAS, TESTS);
  }

  @Test
  void dependsOnNoFramework() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.fengqiao.schemas..",
            "org.apache.avro..",
            "org.apache.commons.csv..",
            "org.jspecify.annotations..")
        .because(
            "schemas says what is said and is read by every other module and by foreign tools: move what needs a framework to"
                + " connectors (the edge) or routes (the hub), and pass its result in as a plain value")
        .check(SCHEMAS);
  }

  @Test
  void roomsAreEnteredInOrder() {
    Rooms.of("org.fengqiao.schemas", "message", "code", "identifier", "wire")
        .enteredInOrder()
        .check(SCHEMAS);
  }
}
