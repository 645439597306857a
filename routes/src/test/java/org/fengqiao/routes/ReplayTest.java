package org.fengqiao.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.fengqiao.connectors.command.Commands;
import org.fengqiao.routes.border.BorderCertificates;
import org.fengqiao.routes.ledger.Ledger;
import org.fengqiao.routes.ledger.LedgerBalance;
import org.fengqiao.routes.platform.HubStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A wrong mapping quarantines rows; it is mended, and they reach the warehouse, from end to end.
 */
// The hub ends before the folder that it lives in is removed.
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hub.roles=broker,hub,edge", "spring.main.banner-mode=off"})
class ReplayTest {

  @TempDir private static Path home;

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WRONG = "{ 登记: REGISTERED }";
  private static final String MENDED = "{ 登记: REGISTERED, 办结: CLOSED }";
  private static final String FEED =
      """
      feed: justice.register
      version: 1
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
        method: folder
        connection: justice-drop
        pattern: "*.csv"
        format: csv
        charset: UTF-8
        key: [编号]
        changed: 更新
        columns: [编号, 更新, 状态, 受理日期]
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: 受理日期, parse: date, if_bad: reject, if_missing: reject }
        status: { take: 状态, lookup: LOOKUP, if_bad: reject, if_missing: reject }
        outcome: { value: OPEN }
        escalation: { value: RED }
        borderFlag: { value: "true" }
      references: []
      parties: []
      ignore: []
      cases:
        - given: { 编号: "1", 状态: 登记, 受理日期: "2020-05-08" }
          expect: { status: REGISTERED }
      """;

  @Autowired private HubStore store;
  @Autowired private Ledger ledger;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) throws IOException {
    registry.add("hub.home", home::toString);
    BorderCertificates.create(home.resolve("certificates"), List.of("310000", "320000"));
    registry.add("hub.border.certificates", () -> home.resolve("certificates").resolve("310000"));
    registry.add("hub.border.neighbours[0].province", () -> "320000");
    String own = free();
    String nobody = free();
    registry.add("hub.border.listen", () -> own);
    registry.add("hub.border.neighbours[0].broker", () -> nobody);
    Files.createDirectories(home.resolve("departments/justice"));
    Files.createDirectories(home.resolve("drop"));
    feed(1, WRONG);
    registry.add("hub.edge.departments", () -> home.resolve("departments"));
    registry.add("hub.edge.connections.justice-drop.url", () -> home.resolve("drop").toString());
  }

  /** An address at which nobody listens. */
  private static String free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }

  private static void feed(int version, String lookup) throws IOException {
    Files.writeString(
        home.resolve("departments/justice/register.yaml"),
        FEED.replace("version: 1", "version: " + version).replace("LOOKUP", lookup));
  }

  private void drop(String name, String... rows) throws IOException {
    Path beside =
        Files.writeString(home.resolve(name), "编号,更新,状态,受理日期\n" + String.join("\n", rows) + "\n");
    Files.move(beside, home.resolve("drop").resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String replay(String... more) {
    StringWriter output = new StringWriter();
    Commands.line()
        .setOut(new PrintWriter(output))
        .setErr(new PrintWriter(output))
        .execute(
            Stream.concat(
                    Stream.of(
                        "quarantine",
                        "replay",
                        "--feed",
                        "justice.register",
                        "--home",
                        home.toString(),
                        "--departments",
                        home.resolve("departments").toString(),
                        "--key",
                        home.resolve("keys/hand-over/justice.p12").toString(),
                        "--reason",
                        "映射已补"),
                    Stream.of(more))
                .toArray(String[]::new));
    return output.toString();
  }

  private long count(String sql) {
    return JdbcClient.create(store.dataSource()).sql(sql).query(Long.class).single();
  }

  private long sum(ToLongFunction<LedgerBalance> column) {
    return ledger.balances().stream().mapToLong(column).sum();
  }

  @Test
  void replaysWhatAWrongMappingRefusedOnceAndSilently() throws Exception {
    drop(
        "a.csv",
        "1,2020-06-01 08:00:00,登记,2020-05-08",
        "2,2020-06-01 08:00:00,办结,2020-05-08",
        "3,2020-06-01 08:00:00,办结,2020-05-08");
    await().atMost(SOON).until(() -> sum(LedgerBalance::captured) == 3);
    drop("b.csv", "3,2020-06-02 08:00:00,登记,2020-05-08");
    await().atMost(SOON).until(() -> count("select count(*) from warehouse.case_fact") == 2);
    assertThat(sum(LedgerBalance::quarantined)).isEqualTo(2);
    await().atMost(SOON).until(() -> count("select count(*) from hub.border_alert") > 0);
    long alerts = count("select count(*) from hub.border_alert");
    long messages = count("select count(*) from hub.border_message");

    feed(2, MENDED);
    String shown = replay();
    String applied = replay("--apply");
    await().atMost(SOON).until(() -> count("select count(*) from warehouse.case_fact") == 3);
    String again = replay("--apply");

    assertThat(shown).contains("1  → 接受 accepted", "1  → 已有新版本", "2 rows; nothing has changed");
    assertThat(applied).contains("1 batches wait");
    assertThat(again).contains("No row in quarantine is meant");
    assertThat(ledger.balances()).allMatch(line -> line.unaccounted() == 0);
    assertThat(sum(LedgerBalance::captured)).isEqualTo(4);
    assertThat(sum(LedgerBalance::accepted)).isEqualTo(4);
    assertThat(sum(LedgerBalance::quarantined)).isZero();
    assertThat(ledger.warehouse()).allMatch(equality -> equality.missing() == 0);
    assertThat(
            count(
                "select count(*) from warehouse.case_fact where record_key = 'justice.register:3'"
                    + " and status = 'REGISTERED'"))
        .as("the newer version stays")
        .isEqualTo(1);
    assertThat(count("select count(*) from hub.border_alert"))
        .as("a replay raises none")
        .isEqualTo(alerts);
    assertThat(count("select count(*) from hub.border_message")).isEqualTo(messages);
  }
}
