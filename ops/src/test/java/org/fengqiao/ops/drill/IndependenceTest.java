package org.fengqiao.ops.drill;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The checker may not trust the code that it judges. */
class IndependenceTest {

  private static final JavaClasses OPS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.fengqiao.ops");

  @Test
  void theCheckerUsesNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.fengqiao.ops.drill.checker..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "javax.sql..", "org.jspecify..")
                .or(resideInAPackage("org.fengqiao.ops.drill.checker..")))
        .because(
            "a checker that shares code with the hub shares its errors; write what it needs as SQL in drill.checker.Queries")
        .check(OPS);
  }

  @Test
  void theLoadKnowsNothingOfTheHub() {
    classes()
        .that()
        .resideInAPackage("org.fengqiao.ops.drill.workload..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "javax.sql..", "org.jspecify..", "org.postgresql..")
                .or(resideInAPackage("org.fengqiao.ops.rig.."))
                .or(resideInAPackage("org.fengqiao.ops.drill.workload..")))
        .because(
            "the load stands for a register that has never heard of the hub; keep what both need out of it")
        .check(OPS);
  }
}
