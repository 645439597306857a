package org.fengqiao.schemas.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each module's own architecture test holds against its classes besides its own walls. */
public abstract class KeepsTheHouseRules {

  private final JavaClasses production;
  private final JavaClasses tests;

  /** Judges a module's classes, which are read once for all tests. */
  protected KeepsTheHouseRules(JavaClasses production, JavaClasses tests) {
    this.production = production;
    this.tests = tests;
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.schemas.architecture.HouseRules#forAllCode")
  protected final void productionKeepsTheHouseRules(ArchRule rule) {
    rule.check(production);
  }

  @ParameterizedTest
  @MethodSource({
    "org.fengqiao.schemas.architecture.HouseRules#forAllCode",
    "org.fengqiao.schemas.architecture.HouseRules#forTests"
  })
  protected final void testsKeepTheHouseRules(ArchRule rule) {
    rule.check(tests);
  }
}
