package org.fengqiao.ops;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.fengqiao.schemas.architecture.HouseRules;
import org.fengqiao.schemas.architecture.KeepsTheHouseRules;
import org.fengqiao.schemas.architecture.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest extends KeepsTheHouseRules {

  private static final String MODULE = "org.fengqiao.ops";
  private static final Rooms ROOMS =
      Rooms.of(MODULE, "rig", "demo", "bench", "drill", "fuzz", "provinces");

  private static final JavaClasses PRODUCTION = HouseRules.productionOf(MODULE);
  private static final JavaClasses TESTS = HouseRules.testsOf(MODULE);

  WallsTest() {
    super(PRODUCTION, TESTS);
  }

  @Test
  void roomsAreEnteredInOrder() {
    ROOMS.enteredInOrder().check(PRODUCTION);
    Rooms.of(MODULE + ".bench", "linkage").enteredInOrder().check(PRODUCTION);
    Rooms.of(MODULE + ".demo", "world", "legacy").enteredInOrder().check(PRODUCTION);
    Rooms.of(MODULE + ".drill", "workload", "checker").enteredInOrder().check(PRODUCTION);
    Rooms.of(MODULE + ".fuzz", "hostile").enteredInOrder().check(PRODUCTION);
    Rooms.of(MODULE + ".provinces", "checker").enteredInOrder().check(PRODUCTION);
  }

  @Test
  void commandsShareOnlyTheRig() {
    slices()
        .matching(MODULE + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage(MODULE + ".rig.."))
        // Linkage is judged by the truth that the demo's world knows.
        .ignoreDependency(
            resideInAPackage(MODULE + ".bench.linkage.."),
            resideInAPackage(MODULE + ".demo.world.."))
        .because(
            "each command can be read and changed alone: what two of them need belongs into rig")
        .check(PRODUCTION);
  }

  @Test
  void drillAndFuzzRunDoNotUseWhatTheyJudge() {
    noClasses()
        .that()
        .resideInAnyPackage(MODULE + ".rig..", MODULE + ".drill..", MODULE + ".fuzz..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.fengqiao.schemas..", "org.fengqiao.connectors..", "org.fengqiao.routes..")
        .because(
            "what is proved is the process that operations start, not its classes: start it with"
                + " rig.HubProcess, give it properties, and read the result as SQL")
        .check(PRODUCTION);
  }

  @Test
  void theHubIsSeenFromOutside() {
    noClasses()
        .that()
        // How fast one core maps shows from nowhere else, nor what a record carries into linkage.
        .haveNameNotMatching(".*\\.bench\\.(MappingMeasurement|linkage\\..+)(\\$.*)?")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.fengqiao.connectors..", "org.fengqiao.routes..")
                .and(
                    nameMatching(
                            ".*\\.connectors\\.feed\\.(Feed|FeedReader|FeedReading|Similarity|Source(\\$.*)?)"
                                + "|.*\\.connectors\\.capture\\.ConnectionSettings"
                                + "|.*\\.routes\\.border\\.BorderCertificates"
                                // A bench and an operator measure quality by one yardstick.
                                + "|.*\\.routes\\.linkage\\.evaluation\\..*")
                        .negate()))
        .because(
            "ops starts the hub and looks at what it did: use its properties, tables, queues and"
                + " console; the listed classes are what an operator is given too")
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
            "the bare engine is what the hub is measured against: elsewhere let the hub capture",
            List.of("io.debezium..", "org.apache.kafka.."),
            "bench"),
        ROOMS.onlyIn(
            "only simulated legacy systems are written by their drivers' own means: use javax.sql",
            List.of("org.mariadb..", "ch.vorburger.."),
            "demo.legacy"),
        ROOMS.onlyIn(
            "frameworks are inside the processes that ops starts: set a property instead; only what a"
                + " commit costs linkage shows from nowhere but inside",
            List.of("org.springframework..", "org.apache.camel.."),
            "bench.linkage"),
        ROOMS.onlyIn(
            "a broker's client is for who enters as a neighbour's broker does: set a property instead",
            List.of("org.apache.activemq.."),
            "bench.linkage",
            "provinces"));
  }
}
