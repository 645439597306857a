package org.fengqiao.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.fengqiao.schemas.architecture.HouseRules;
import org.fengqiao.schemas.architecture.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasStandAloneTest {

  private static final JavaClasses SCHEMAS = HouseRules.productionOf("org.fengqiao.schemas");

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

  @ParameterizedTest
  @MethodSource("org.fengqiao.schemas.architecture.HouseRules#forAllCode")
  void productionKeepsTheHouseRules(ArchRule rule) {
    rule.check(SCHEMAS);
  }

  @ParameterizedTest
  @MethodSource({
    "org.fengqiao.schemas.architecture.HouseRules#forAllCode",
    "org.fengqiao.schemas.architecture.HouseRules#forTests"
  })
  void testsKeepTheHouseRules(ArchRule rule) {
    rule.check(HouseRules.testsOf("org.fengqiao.schemas"));
  }
}
