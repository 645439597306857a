package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.warehouse.command.WarehouseCommands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a spreadsheet may open and DuckDB reads with the right types. */
class ExportTest extends RunningHub {

  @TempDir private Path folder;

  @BeforeEach
  void publishesSomething() {
    jdbc().sql("create schema if not exists published").update();
    jdbc().sql("drop table if exists published.sample").update();
    jdbc()
        .sql(
            "create table published.sample (month date, name_zh text, count bigint, share numeric, seen_at timestamptz)")
        .update();
    jdbc().sql("comment on table published.sample is '样例'").update();
    jdbc().sql("comment on column published.sample.count is '件数'").update();
    jdbc()
        .sql(
            """
            insert into published.sample values
              ('2026-10-01', '=HYPERLINK("http://x")', -3, 0.25, '2026-10-02 08:00+08'),
              ('2026-09-01', '黄浦区, "东"', null, null, null),
              ('2026-09-01', '', 7, 1, '2026-09-02 08:00+08'),
              ('2026-09-01', '-1+1', 8, 1, '2026-09-02 08:00+08'),
              ('2026-09-01', '＝1+1', 9, 1, '2026-09-02 08:00+08'),
              ('2026-09-01', '0101', 10, 1, '2026-09-02 08:00+08')
            """)
        .update();
  }

  @Test
  void aSpreadsheetRunsNothingOfIt() throws IOException {
    assertThat(export("--to", folder.resolve("out").toString(), "--purpose", "月度会商"))
        .contains("导出");

    String csv = Files.readString(folder.resolve("out/sample.csv"));
    assertThat(csv)
        .startsWith("\uFEFFmonth,name_zh,count")
        .contains(
            "\"'=HYPERLINK", "\"'-1+1\"", "\"'＝1+1\"", "\"0101\"", "\"-3\"", "\"黄浦区, \"\"东\"\"\"");
    assertThat(csv.lines().skip(1))
        .as("in the order of their values")
        .isSortedAccordingTo(
            (one, other) -> one.substring(0, 12).compareTo(other.substring(0, 12)));
  }

  @Test
  void analysisToolsReadTypesAndNulls() throws SQLException {
    export("--to", folder.resolve("out").toString(), "--purpose", "analysis");

    assertThat(
            duck(
                "select typeof(month), typeof(count), typeof(share), typeof(seen_at), name_zh, count from '%s' order by name_zh limit 1"
                    .formatted(folder.resolve("out/sample.parquet"))))
        .containsExactly("DATE", "BIGINT", "DOUBLE", "TIMESTAMP WITH TIME ZONE", "", "7");
    assertThat(
            duck(
                "select count(*) filter (where count is null), count(*) filter (where name_zh is null), sum(share) from '%s'"
                    .formatted(folder.resolve("out/sample.parquet"))))
        .containsExactly("1", "0", "4.25");
    assertThat(
            duck(
                "select count(*), sum(count) from read_csv('%s')"
                    .formatted(folder.resolve("out/sample.csv"))))
        .containsExactly("6", "31");
  }

  @Test
  void theManifestVouchesForEveryFileAndTheDictionarySaysWhatItMeans() throws IOException {
    export("--to", folder.resolve("one").toString(), "--purpose", "one");
    export("--to", folder.resolve("two").toString(), "--purpose", "two");

    List<String> sums = Files.readAllLines(folder.resolve("one/SHA256SUMS"));
    for (String sum : sums) {
      String[] parts = sum.split("  ");
      assertThat(DigestUtils.sha256Hex(Files.readAllBytes(folder.resolve("one").resolve(parts[1]))))
          .isEqualTo(parts[0]);
    }
    assertThat(Files.readAllLines(folder.resolve("two/SHA256SUMS")))
        .as("the same figures are the same bytes")
        .isEqualTo(sums);
    try (Stream<Path> files = Files.list(folder.resolve("one"))) {
      assertThat(files).hasSize(sums.size() + 2);
    }
    assertThat(Files.readString(folder.resolve("one/dictionary.csv")))
        .contains("sample,,,样例", "sample,count,bigint,件数");
    assertThat(Files.readString(folder.resolve("one/manifest.json")))
        .contains("\"purpose\"", "one");
  }

  @Test
  void refusesWithoutAPurposeAndOverAnotherExport() throws IOException {
    Path out = folder.resolve("out");

    assertThat(export("--to", out.toString())).contains("--purpose");
    assertThat(out).doesNotExist();
    Files.createDirectory(out);
    assertThat(export("--to", out.toString(), "--purpose", "x")).contains("已存在");
    assertThat(out).isEmptyDirectory();
  }

  private static String export(String... arguments) {
    List<String> all = new ArrayList<>(List.of("export"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    WarehouseCommands.line().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
    return printed.toString();
  }

  private static List<String> duck(String query) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet row = duck.createStatement().executeQuery(query)) {
      row.next();
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        values.add(row.getString(i));
      }
      return values;
    }
  }
}
