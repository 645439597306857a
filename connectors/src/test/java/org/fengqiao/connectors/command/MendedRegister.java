package org.fengqiao.connectors.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.control.FeedVersions;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.quarantine.DepartmentFiles;
import org.fengqiao.connectors.quarantine.DepartmentKeyPair;
import org.fengqiao.connectors.quarantine.NewerVersions;
import org.fengqiao.connectors.quarantine.Quarantine;
import org.fengqiao.connectors.quarantine.RefusedRow;
import org.fengqiao.connectors.quarantine.RowSeal;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.RowNotice;

/**
 * A feed whose first file did not know the state 办结, with the rows that were refused for it, and
 * its mended file.
 */
final class MendedRegister {

  private static final String MENDED =
      """
      feed: justice.register
      version: 2
      owner: 司法局信息科 <it@justice.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
        method: folder
        connection: justice-drop
        pattern: "*.csv"
        format: csv
        charset: UTF-8
        key: [编号]
        columns: [编号, 状态, 受理日期, 申请人, 目的]
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: 受理日期, parse: date, if_bad: reject, if_missing: reject }
        status: { take: 状态, lookup: { 登记: REGISTERED, 办结: CLOSED }, if_bad: reject, if_missing: reject }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties:
        - { of: row, side: APPLICANT, kind: by_name, name: [申请人] }
      exclude:
        - { rule: X101, because: 揭发控告不入枢纽, take: 目的, when: [揭发] }
      ignore: []
      cases:
        - given: { 编号: "1", 状态: 办结, 受理日期: "2020-05-08", 申请人: 测试甲, 目的: 调解 }
          expect: { status: CLOSED }
      """;

  private MendedRegister() {}

  /** Lays down the mended feed file and the edge's keys. */
  static void layDown(Path home) throws IOException {
    Path keys = Files.createDirectories(home.resolve("keys"));
    Files.writeString(keys.resolve("token.key"), HexFormat.of().formatHex(new byte[32]));
    DepartmentKeyPair pair = DepartmentKeyPair.of(Department.JUSTICE);
    Files.write(keys.resolve("justice.crt"), pair.certificate());
    Files.writeString(home.resolve("justice.p12.password"), "geheim");
    pair.addTo(new KeyFolder(home), "justice.p12", "geheim".toCharArray());
    Path file = home.resolve("departments/justice/register.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, MENDED);
  }

  /** An edge has run the file as version 1 before it was mended. */
  static void runFirstVersion(Path home, DataSource store) throws IOException, SQLException {
    Path file = home.resolve("departments/justice/register.yaml");
    Files.writeString(file, MENDED.replace("version: 2", "version: 1"));
    try (Connection connection = store.getConnection()) {
      new FeedVersions(connection).keep(Objects.requireNonNull(FeedReader.read(file).feed()));
    }
    Files.writeString(file, MENDED);
  }

  /** One row that would be accepted now, one excluded, one refused, one that is overhauled. */
  static void keep(Path home, DataSource store) throws SQLException {
    RowSeal seal =
        new DepartmentFiles(new KeyFolder(home.resolve("keys")), Department.JUSTICE).certificate();
    new Quarantine(store, seal, new RowDigest(new byte[32]))
        .keep(
            "justice.register",
            1,
            List.of(
                row("good", "2020-05-08", "调解"),
                row("accusation", "2020-05-08", "揭发"),
                row("undated", "昨天", "调解"),
                row("old", LocalDate.of(2020, 5, 8), "调解")));
    new NewerVersions(store, "justice.register")
        .sent(
            List.of(),
            List.of(
                new RowNotice("justice.register:old", 20L, 0, Disposition.EXCLUDED, "X101", null)));
  }

  private static RefusedRow row(String key, Object day, String purpose) {
    return new RefusedRow(
        "justice.register:" + key,
        new Captured.CaseRow(
            key,
            new Version(10, 3),
            Operation.UPSERT,
            new SourceRow(Map.of("编号", key, "状态", "办结", "受理日期", day, "申请人", "测试甲", "目的", purpose)),
            Map.of(),
            null),
        "D250",
        "status",
        "状态",
        "补充 lookup Add it to lookup");
  }
}
