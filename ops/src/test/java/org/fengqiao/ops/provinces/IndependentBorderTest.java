package org.fengqiao.ops.provinces;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The border's checker may not trust the code that it judges. */
class IndependentBorderTest {

  @Test
  void theCheckerUsesNothingButTheJdkAndAvro() {
    classes()
        .that()
        .resideInAPackage("org.fengqiao.ops.provinces.checker..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "javax.sql..", "org.jspecify..", "org.apache.avro..")
                .or(resideInAPackage("org.fengqiao.ops.provinces.checker..")))
        .because(
            "a checker that shares code with the hub shares its errors; write what it needs from"
                + " routes/docs/border.md into provinces.checker")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fengqiao.ops.provinces"));
  }
}
