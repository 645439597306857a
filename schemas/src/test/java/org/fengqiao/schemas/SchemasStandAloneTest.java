package org.fengqiao.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class SchemasStandAloneTest {

  private static final JavaClasses SCHEMAS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.fengqiao.schemas");

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
    noClasses()
        .that()
        .resideInAPackage("..schemas.code..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..schemas.identifier..", "..schemas.wire..")
        .because(
            "the order is message, code, identifier, wire: move the class to the earlier room, or pass the value in")
        .check(SCHEMAS);
    noClasses()
        .that()
        .resideInAPackage("..schemas.identifier..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..schemas.wire..")
        .because(
            "the order is message, code, identifier, wire: move the class to the earlier room, or pass the value in")
        .check(SCHEMAS);
  }
}
