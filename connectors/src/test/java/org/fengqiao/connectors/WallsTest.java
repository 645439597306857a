package org.fengqiao.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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

  private static final String MODULE = "org.fengqiao.connectors";

  // Tokens stand before mapping: a name must have become a token before the record is whole.
  private static final Rooms ROOMS =
      Rooms.of(
          MODULE,
          "feed",
          "capture",
          "keys",
          "token",
          "mapping",
          "drift",
          "quarantine",
          "publish",
          "control",
          "replay",
          "runner",
          "preflight",
          "trial",
          "survey",
          "draft",
          "command");

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
  void captureMethodsKnowNothingOfEachOther() {
    ROOMS.sideBySideIn("capture").check(PRODUCTION);
  }

  @Test
  void theEdgeRunsWithoutAFramework() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.crypto..",
            "javax.net.ssl..",
            "javax.security.auth.x500..",
            "javax.sql..",
            "javax.xml.stream..",
            "org.fengqiao.schemas..",
            MODULE + "..",
            "org.jspecify.annotations..",
            "org.slf4j..",
            "io.debezium..",
            "org.apache.kafka.connect..",
            "org.postgresql..",
            "org.mariadb.jdbc..",
            "org.apache.avro..",
            "org.apache.commons.codec..",
            "org.apache.commons.csv..",
            "org.apache.commons.compress..",
            "org.apache.poi..",
            "org.apache.sshd..",
            "org.bouncycastle..",
            "org.h2.mvstore..",
            "org.flywaydb.core..",
            "org.snakeyaml.engine..",
            "jakarta.jms..",
            "picocli..",
            "tools.jackson..")
        .because(
            "a department's network runs the edge alone, so it has neither Spring nor Camel nor the"
                + " hub: take what you need through the constructor of runner.Edge and let"
                + " routes.platform.EdgeConfiguration pass it in; a new library gets a line here"
                + " and its room below")
        .check(PRODUCTION);
  }

  @Test
  void theLogIsReadInOneRoom() {
    ROOMS
        .onlyIn(
            "offsets, slots and the engine's life are minded in capture.cdc alone: turn what you"
                + " need into capture.Captured there",
            List.of("io.debezium..", "org.apache.kafka.."),
            "capture.cdc")
        .check(PRODUCTION);
  }

  @Test
  void databasesAreReachedByStandardJdbc() {
    ROOMS
        .onlyIn(
            "a department may have any database with a JDBC driver: use java.sql through"
                + " capture.JdbcSource; only the log's engine must know whose address it is given",
            List.of("org.postgresql..", "org.mariadb..", "com.zaxxer.."),
            "capture.cdc")
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
            "only feed knows that a feed is YAML: read feed.Feed",
            List.of("org.snakeyaml.."),
            "feed"),
        ROOMS.onlyIn(
            "only files and posts are CSV: a capture method gives rows as capture.SourceRow",
            List.of("org.apache.commons.csv.."),
            "capture.file",
            "capture.push"),
        ROOMS.onlyIn(
            "only files have this format: a capture method gives rows as capture.SourceRow",
            List.of("org.apache.poi..", "org.apache.sshd..", "org.h2.mvstore.."),
            "capture.file"),
        ROOMS.onlyIn(
            "rows are read as XML through capture.BoundedXml, and only a report is written as a page",
            List.of("javax.xml.."),
            "capture",
            "trial"),
        ROOMS.onlyIn(
            "only services are asked over HTTP: implement capture.Capture in capture.web",
            List.of("java.net.http..", "javax.net.ssl.."),
            "capture.web"),
        ROOMS.onlyIn(
            "only token makes tokens, so that one key and one algorithm make them all: call"
                + " token.Tokeniser; only quarantine seals: call quarantine.RowSeal",
            List.of("org.bouncycastle.."),
            "token",
            "quarantine"),
        ROOMS.onlyIn(
            "only tokens are made of sounds: call token.AttributeTokens",
            List.of("org.apache.commons.codec.."),
            "token"),
        ROOMS.onlyIn(
            "what leaves the edge leaves it by publish: implement publish.BatchPublisher",
            List.of("jakarta.jms.."),
            "publish"),
        ROOMS.onlyIn(
            "the edge's tables are made once, before any feed starts: add a migration to"
                + " src/main/resources/db/edge, which runner.Edge runs",
            List.of("org.flywaydb.."),
            "runner"),
        ROOMS.onlyIn(
            "only commands have options: pass the value in", List.of("picocli.."), "command"));
  }
}
