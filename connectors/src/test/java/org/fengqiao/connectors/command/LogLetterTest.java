package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letter to the administrator is written before anybody may log in, or the server is there. */
class LogLetterTest {

  private static final String FEED =
      """
      feed: justice.register
      version: 1
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
        method: log
        database: %s
        connection: register
        table: %s
        key: [id]
        columns: [id, slrq]
        children:
          parties: { table: %s_DSR, key: [id], parent: { aj_id: id }, columns: [id, aj_id, xm] }
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: slrq, parse: date, if_bad: reject, if_missing: reject }
        status: { value: REGISTERED }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      cases:
        - given: { id: 1, slrq: "2020-05-08" }
          expect: { acceptedAt: 2020-05-08 }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MYSQL|sfj.t_aj|jdbc:mysql://127.0.0.1:1/sfj|GRANT RELOAD, REPLICATION SLAVE, REPLICATION"
            + " CLIENT ON *.* TO 'hub_capture'@'%';|SET GLOBAL gtid_mode = ON;|FLUSH TABLES",
        "SQLSERVER|dbo.T_AJ|jdbc:sqlserver://127.0.0.1:1;databaseName=sfj|GRANT SELECT ON"
            + " dbo.T_AJ_DSR TO hub_capture;|@source_schema = N'dbo', @source_name ="
            + " N'T_AJ_DSR'|READ COMMITTED",
        "ORACLE|SFJ.T_AJ|jdbc:oracle:thin:@//127.0.0.1:1/SFJ|GRANT SELECT, FLASHBACK ON SFJ.T_AJ"
            + " TO hub_capture;|ALTER TABLE SFJ.T_AJ_DSR ADD SUPPLEMENTAL LOG DATA (ALL)"
            + " COLUMNS;|LOG_MINING_FLUSH"
      })
  void asksForTheLeastThatEachDatabaseNeeds(
      String database, String table, String url, String right, String setting, String load)
      throws IOException {
    Path file =
        Files.writeString(folder.resolve("register.yaml"), FEED.formatted(database, table, table));
    Path password = Files.writeString(folder.resolve("password"), "geheim1");

    Check run =
        Check.command(
            "feed",
            "preflight",
            file.toString(),
            "--letter",
            "--drivers",
            DroppedDriver.FOLDER.toString(),
            "--url",
            url,
            "--user",
            "hub_capture",
            "--password-file",
            password.toString());

    assertThat(run.exitCode()).as(run.complaint()).isEqualTo(1);
    assertThat(run.output())
        .as(run.complaint())
        .contains(right, setting, load, "C001")
        .doesNotContain("geheim1");
  }
}
