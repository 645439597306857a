package org.fengqiao.routes;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.fengqiao.schemas.architecture.HouseRules;
import org.fengqiao.schemas.architecture.KeepsTheHouseRules;
import org.fengqiao.schemas.architecture.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallsTest extends KeepsTheHouseRules {

  private static final String MODULE = "org.fengqiao.routes";

  // The ledger stands first: every stage writes into it, it asks none of them.
  private static final Rooms ROOMS =
      Rooms.of(
          MODULE,
          "platform",
          "push",
          "ledger",
          "intake",
          "linkage",
          "disclosure",
          "trend",
          "warehouse",
          "conference",
          "border",
          "warning",
          "briefing",
          "console");

  private static final JavaClasses PRODUCTION = HouseRules.productionOf(MODULE);
  private static final JavaClasses TESTS = HouseRules.testsOf(MODULE);

  WallsTest() {
    super(PRODUCTION, TESTS);
  }

  @Test
  void roomsAreEnteredInOrder() {
    ROOMS.enteredInOrder().check(PRODUCTION);
  }

  @Test
  void onlyRoutesAndDeliveryKnowCamel() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Route")
        .and()
        .resideOutsideOfPackage(MODULE + ".platform..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .because(
            "a stage's work is a plain bean that a test calls without Camel: let the route pass the"
                + " body to its method with bean(…)")
        .check(PRODUCTION);
  }

  @Test
  void aRouteIsCalledAfterItsStage() {
    classes()
        .that()
        .areAssignableTo(RouteBuilder.class)
        .and()
        .areNotAssignableTo(RouteConfigurationBuilder.class)
        .should()
        .haveSimpleNameEndingWith("Route")
        .andShould()
        .bePackagePrivate()
        .because(
            "a stage is found by its name and started by its room: call it after the stage, one"
                + " route in each file, and leave it package-private")
        .check(PRODUCTION);
  }

  @Test
  void aRouteOnlyLeads() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Route")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.springframework.jdbc..", "jakarta.jms..")
        .because("a route reads as a sentence: move the work into the bean that the route calls")
        .check(PRODUCTION);
  }

  @Test
  void onlyDeliveryRulesSettleFailures() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(MODULE + ".platform.DeliveryRules")
        .and()
        // A tick of a clock carries no message that could be lost by handling its failure.
        .doNotHaveFullyQualifiedName(MODULE + ".border.BorderRelayRoute")
        .should()
        .callMethodWhere(
            target(
                    nameMatching(
                        "onException|handled|continued|errorHandler|deadLetterChannel|doTry|doCatch|onCompletion"))
                .and(target(owner(nameMatching("org\\.apache\\.camel\\..*")))))
        .because(
            "a failure that is handled commits, and its message is gone: throw, and let"
                + " platform.DeliveryRules tell a poisoned message from an absent database")
        .check(PRODUCTION);
  }

  @Test
  void nobodyLeavesTheTransaction() {
    noClasses()
        .should()
        .callMethodWhere(
            target(
                    nameMatching(
                        "threads|parallelProcessing|parallelAggregate|wireTap|executorService|asyncDelayed|asyncConsumer|setAsyncConsumer|saga|seda|disruptor"))
                .and(target(owner(nameMatching("org\\.apache\\.camel\\..*")))))
        .because(
            "the broker's session is bound to its thread, so what another thread does is not rolled"
                + " back with it: go on in the same route, or send to a queue that another route reads")
        .check(PRODUCTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"debezium-postgres", "debezium-mysql", "debezium-mariadb"})
  void componentsThatLoseMessagesAreNotThere(String component) {
    assertThat(getClass().getResource("/META-INF/services/org/apache/camel/component/" + component))
        .as(
            "%s loses messages: take its dependency out of routes/pom.xml and capture with"
                + " connectors.capture.cdc",
            component)
        .isNull();
    assertThat(getClass().getResource("/META-INF/services/org/apache/camel/component/jms"))
        .as("the place where Camel's components are looked for")
        .isNotNull();
  }

  @Test
  void theEdgeIsOnlyStartedHere() {
    ROOMS
        .onlyIn(
            "the hub sees nothing of a department but its messages: read them from the queue; only"
                + " platform.EdgeConfiguration starts an edge in this process, and push hands it"
                + " what departments post",
            List.of("org.fengqiao.connectors.."),
            "platform",
            "push")
        .check(PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource
  void everyLibraryHasItsRoom(ArchRule rule) {
    rule.check(PRODUCTION);
  }

  static List<ArchRule> everyLibraryHasItsRoom() {
    return List.of(
        ROOMS.onlyIn(
            "PostgreSQL's own interfaces, pools and binaries are minded in platform: use"
                + " platform.HubStore with Spring's JDBC, and platform.BinaryCopy for bulk",
            List.of(
                "org.postgresql..",
                "com.zaxxer..",
                "io.zonky..",
                "org.flywaydb..",
                "org.apache.commons.compress.."),
            "platform"),
        ROOMS.onlyIn(
            "messages come and go by routes in one transacted session: read with platform.Reading,"
                + " send with platform.Writing; only border talks to another hub's broker",
            List.of("jakarta.jms..", "org.springframework.jms..", "org.apache.activemq.."),
            "platform",
            "border"),
        ROOMS.onlyIn(
            "only trend and warning fit models: ask them for the finding",
            List.of("org.hipparchus.."),
            "trend",
            "warning"),
        ROOMS.onlyIn(
            "only trend takes series apart: ask it for the parts",
            List.of("com.github.servicenow.."),
            "trend"),
        ROOMS.onlyIn(
            "only border signs: pass it the bytes", List.of("org.bouncycastle.."), "border"),
        ROOMS.onlyIn(
            "the hub is asked by its console alone, and departments post to the edge's door: add a"
                + " page or an entry to console.ConsoleApi",
            List.of(
                "org.springframework.web..",
                "org.springframework.ui..",
                "jakarta.servlet..",
                "org.thymeleaf.."),
            "console",
            "push"));
  }
}
