package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.RowVerdicts.Outcome;
import org.fengqiao.connectors.capture.RowVerdicts.Verdict;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Handover;
import org.fengqiao.connectors.feed.Receipts;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.SheetPlace;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sender and edge tell each other: the done-file, the receipt, and where files end. */
class HandoverTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String TWO_ROWS = "id,name\n1,甲\n2,乙\n";

  @TempDir Path drop;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private RunningCapture start(FileFormat format, String done, Receipts receipts) {
    Source.Folder folder =
        new Source.Folder(
            "drop",
            "*." + format.name().toLowerCase(Locale.ROOT),
            format,
            StandardCharsets.UTF_8,
            "",
            List.of("id"),
            List.of("name"),
            null,
            Map.of(),
            SheetPlace.FIRST,
            new Handover(done.isEmpty() ? null : done, receipts),
            Separator.COMMA);
    return new RunningCapture(
        new FolderCapture(
            TestFeeds.feed("court.handover", folder),
            folder,
            new ConnectionSettings(drop.toString(), "", ""),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            HandoverTest::verdict),
        sink);
  }

  private RunningCapture start(String done) {
    return start(FileFormat.CSV, done, Receipts.YES);
  }

  private static Verdict verdict(Captured row) {
    return switch (row) {
      case Captured.Unreadable piece ->
          new Verdict(Outcome.QUARANTINED, piece.rule(), null, null, piece.reason());
      case Captured.CaseRow one when "bad".equals(one.row().value("name")) ->
          new Verdict(Outcome.QUARANTINED, "D201", "acceptedAt", "slrq", "补录日期");
      case Captured.CaseRow one when "out".equals(one.row().value("name")) ->
          new Verdict(Outcome.EXCLUDED, "X301", null, null, "");
      case Captured.CaseRow one -> Verdict.TAKEN;
    };
  }

  private void drop(String name, String content) throws IOException {
    Files.writeString(drop.resolve(name), content);
  }

  private void awaitThat(Callable<Boolean> condition) {
    await().atMost(LONG).until(condition);
  }

  private void awaitLooks(int looks) {
    int told = sink.told();
    awaitThat(() -> sink.told() > told + looks);
  }

  private boolean isThere(String name) {
    return Files.exists(drop.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{name}.ok", "{stem}.done", "ready-{name}"})
  void takesAFileOnlyWhenItsDoneFileIsThereAndPutsBothAway(String done) throws IOException {
    String sign = done.replace("{name}", "a.csv").replace("{stem}", "a");
    drop("a.csv", TWO_ROWS);
    drop("b.csv", TWO_ROWS);

    try (RunningCapture running = start(done)) {
      awaitLooks(3);
      assertThat(sink.rows()).isEmpty();
      drop(sign, "");
      awaitThat(() -> isThere("archive/a.csv"));
      awaitLooks(2);
    }

    assertThat(isThere("archive/" + sign)).isTrue();
    assertThat(isThere(sign)).isFalse();
    assertThat(isThere("b.csv")).as("has no done-file").isTrue();
    assertThat(sink.current()).containsOnlyKeys("1", "2");
  }

  @Test
  void comparesRowsAndDigestWithWhatTheDoneFileSays() throws Exception {
    String digest =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(TWO_ROWS.getBytes(StandardCharsets.UTF_8)));
    Map<String, String> signs =
        Map.of(
            "good",
            "# 2020-07-02\nOK\nRows: 2\nSHA256=" + digest.toUpperCase(Locale.ROOT) + "\n",
            "sum",
            digest + "  sum.csv\n",
            "less",
            "rows=1",
            "more",
            "rows = 3\n",
            "other",
            "sha256 = " + "0".repeat(64),
            "typo",
            "row = 2",
            "huge",
            "#".repeat((1 << 16) + 1));
    for (Map.Entry<String, String> sign : signs.entrySet()) {
      drop(sign.getKey() + ".csv", TWO_ROWS);
      drop(sign.getKey() + ".csv.ok", sign.getValue());
    }

    try (RunningCapture running = start("{name}.ok")) {
      awaitThat(() -> signs.keySet().stream().noneMatch(name -> isThere(name + ".csv")));
    }

    for (String name : List.of("good", "sum")) {
      assertThat(drop.resolve("archive/" + name + ".csv")).exists();
    }
    assertThat(reason("less")).startsWith("F121").contains("less.csv.ok", "1", "2");
    assertThat(reason("more")).startsWith("F121");
    assertThat(reason("other")).startsWith("F122").contains("SHA-256");
    assertThat(reason("typo")).startsWith("F120");
    assertThat(reason("huge")).startsWith("F120");
    assertThat(drop.resolve("rejected/less.csv.ok")).exists();
    assertThat(sink.unreadable()).hasSize(5);
    assertThat(sink.cases()).as("nothing of a refused file").hasSize(2);
  }

  private String reason(String name) throws IOException {
    return Files.readString(drop.resolve("rejected").resolve(name + ".csv.reason.txt"));
  }

  @Test
  void refusesATruncatedFileWholeWhenTheDoneFileCountsItsRows() throws IOException {
    drop("a.csv", TWO_ROWS + "3,\"open");
    drop("a.csv.ok", "rows=3");

    try (RunningCapture running = start("{name}.ok")) {
      awaitThat(() -> isThere("rejected/a.csv"));
    }

    assertThat(sink.cases()).isEmpty();
    assertThat(reason("a")).startsWith("F121");
  }

  @Test
  void goesOnWhenTheEdgeWasKilledBetweenPuttingAwayTheDoneFileAndTheFile() throws IOException {
    drop("a.csv", TWO_ROWS);
    Files.createDirectories(drop.resolve("archive"));
    drop("archive/a.csv.ok", "");

    try (RunningCapture running = start("{name}.ok")) {
      awaitThat(() -> isThere("archive/a.csv"));
      drop("a.csv", TWO_ROWS + "3,丙\n");
      awaitLooks(3);
      assertThat(isThere("a.csv")).as("the next one needs a done-file of its own").isTrue();
    }

    assertThat(sink.current()).containsOnlyKeys("1", "2");
  }

  @Test
  void saysThatAFileHasWaitedLongForItsDoneFile() throws IOException {
    drop("a.csv", TWO_ROWS);
    Files.setLastModifiedTime(
        drop.resolve("a.csv"), FileTime.from(Instant.now().minus(Duration.ofHours(1))));

    try (RunningCapture running = start("{name}.ok")) {
      awaitThat(() -> !sink.problems().isEmpty());
    }

    assertThat(sink.problems())
        .singleElement()
        .asString()
        .startsWith("F123")
        .contains("a.csv.ok", "等待");
  }

  @Test
  void overwritesNothingThatWasPutAwayBefore() throws IOException {
    try (RunningCapture running = start("")) {
      for (int number = 1; number <= 3; number++) {
        drop("a.csv", "id,name\n%d,x\n".formatted(number));
        Files.setLastModifiedTime(drop.resolve("a.csv"), FileTime.from(Instant.EPOCH));
        awaitThat(() -> !isThere("a.csv"));
      }
    }

    try (var archived = Files.list(drop.resolve("archive"))) {
      assertThat(archived.filter(file -> file.toString().endsWith("a.csv"))).hasSize(3);
    }
  }

  @Test
  void tellsTheSenderWhatBecameOfEachRowByItsOwnKey() throws IOException {
    drop("a.csv", "id,name\n1,甲\n2,bad\n3\n4,out\n=5,乙\n,丙\n");

    try (RunningCapture running = start("")) {
      awaitThat(() -> isThere("archive/a.csv"));
    }

    String receipt = Files.readString(drop.resolve("archive/a.csv.receipt.csv"));
    assertThat(receipt).startsWith("\uFEFF位置 row,主键 key,结果 result,规则 rule,");
    assertThat(receipt.lines().skip(1).map(line -> line.replaceFirst("(F\\d+,,,).*", "$1")))
        .containsExactly(
            "line 2,1,已采集 taken,,,,",
            "line 3,2,已隔离 quarantined,D201,acceptedAt,slrq,补录日期",
            "line 4,,已隔离 quarantined,F201,,,",
            "line 5,4,已排除 excluded,X301,,,",
            "line 6,'=5,已采集 taken,,,,",
            "line 7,,已隔离 quarantined,F203,,,");
    assertThat(receipt).doesNotContain("甲", "乙", "丙", "bad");
  }

  @Test
  void writesTheSameReceiptWhenTheFileIsTakenUpAgainAfterAKill() throws IOException {
    String rows = "id,name\n1,甲\n2,bad\n";
    drop("a.csv", rows);
    drop("b.csv", rows);
    sink.dieAfter(call -> call == 1);
    try (RunningCapture running = start("")) {
      awaitThat(running::hasEnded);
    }
    sink.dieAfter(call -> false);
    assertThat(isThere("archive/a.csv.receipt.csv")).isFalse();

    try (RunningCapture running = start("")) {
      awaitThat(() -> isThere("archive/a.csv") && isThere("archive/b.csv"));
    }

    assertThat(Files.readString(drop.resolve("archive/a.csv.receipt.csv")))
        .isEqualTo(Files.readString(drop.resolve("archive/b.csv.receipt.csv")))
        .hasLineCount(3);
    try (var archived = Files.list(drop.resolve("archive"))) {
      assertThat(archived).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void givesAReceiptForTheRowsBeforeABreakAndNoneWhereTheFeedFileSaysSo() throws IOException {
    drop("a.csv", TWO_ROWS + "3,\"open");
    try (RunningCapture running = start("")) {
      awaitThat(() -> isThere("rejected/a.csv"));
    }
    drop("b.csv", TWO_ROWS);
    try (RunningCapture running = start(FileFormat.CSV, "", Receipts.NO)) {
      awaitThat(() -> isThere("archive/b.csv"));
    }

    assertThat(Files.readString(drop.resolve("rejected/a.csv.receipt.csv")))
        .hasLineCount(4)
        .contains("F202");
    assertThat(isThere("archive/b.csv.receipt.csv")).isFalse();
  }

  @Test
  void takesWorkbooksAndJsonLinesLikeAnyOtherFile() throws IOException {
    Workbooks.of(Workbooks.row(1, "ID", "name") + Workbooks.row(2, "1", "甲"))
        .to(drop.resolve("a.xlsx"));
    drop("bad.xlsx", "no workbook");
    try (RunningCapture running = start(FileFormat.XLSX, "", Receipts.YES)) {
      awaitThat(() -> isThere("archive/a.xlsx") && isThere("rejected/bad.xlsx"));
    }
    drop("b.jsonl", "{\"id\":2,\"name\":\"乙\"}\n");
    try (RunningCapture running = start(FileFormat.JSONL, "", Receipts.YES)) {
      awaitThat(() -> isThere("archive/b.jsonl"));
    }

    assertThat(sink.current()).containsOnlyKeys("1", "2");
    assertThat(sink.unreadable()).extracting(Captured.Unreadable::rule).containsExactly("F108");
    assertThat(Files.readString(drop.resolve("archive/b.jsonl.receipt.csv")))
        .contains("line 1,2,已采集 taken");
  }

  @Test
  void keepsASpreadsheetFromRunningAKey() {
    RowVerdicts verdicts = HandoverTest::verdict;

    assertThat(List.of("=1", "+1", "-1", "@x", "\tx", "\rx", "＝1"))
        .allSatisfy(
            key -> {
              Path receipt = drop.resolve("k");
              Receipt.write(receipt, oneRow(key), verdicts);
              assertThat(Files.readString(Receipt.beside(receipt))).contains("'" + key);
            });
  }

  private static FileRows oneRow(String key) {
    return new FileRows() {
      private boolean given;

      @Override
      public @Nullable Captured next() {
        if (given) {
          return null;
        }
        given = true;
        return new Captured.CaseRow(
            key, new Version(1, 0), Operation.UPSERT, new SourceRow(Map.of()), Map.of(), null);
      }

      @Override
      public String place() {
        return "row 1";
      }

      @Override
      public void close() {}
    };
  }
}
