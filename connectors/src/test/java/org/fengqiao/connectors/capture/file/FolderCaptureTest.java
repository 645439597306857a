package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCaptureTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path drop;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private RunningCapture start(Source.Folder folder) {
    return new RunningCapture(
        new FolderCapture(
            TestFeeds.feed("court." + folder.format(), folder),
            folder,
            new ConnectionSettings(drop.toString(), "", ""),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            row -> RowVerdicts.Verdict.TAKEN),
        sink);
  }

  private static Source.Folder csv() {
    return new Source.Folder(
        "court-drop",
        "*.csv",
        FileFormat.CSV,
        GB18030,
        "",
        List.of("ajbs"),
        List.of("qsr", "tjjg"),
        "gxsj",
        Map.of());
  }

  private static Source.Folder xml() {
    return new Source.Folder(
        "court-drop",
        "*.xml",
        FileFormat.XML,
        GB18030,
        "民事案件",
        List.of("案件标识"),
        List.of("案号", "更新时间"),
        "更新时间",
        Map.of("parties", new Child("R", List.of(), Map.of(), List.of("名称"), null)));
  }

  private void drop(String name, String content, Charset charset) throws IOException {
    Files.write(drop.resolve(name), content.getBytes(charset));
  }

  private Path rejected(String name) {
    return drop.resolve("rejected").resolve(name);
  }

  private static String cases(int count) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"GB18030\"?>\n<民事案件列表"
                + " xmlns=\"http://dataexchange.court.gov.cn/2009/data\">");
    for (int number = 1; number <= count; number++) {
      xml.append("<民事案件><民事案件基本信息><案件标识>M")
          .append(number)
          .append(
              "</案件标识><案号>（2020）沪0118民初1234号</案号><更新时间>2020-07-02 16:40:11</更新时间>"
                  + "</民事案件基本信息><当事人><R><序号>1</序号><名称>甲</名称></R>"
                  + "<R><序号>2</序号><名称>乙</名称></R></当事人></民事案件>\n");
    }
    return xml.append("</民事案件列表>").toString();
  }

  @Test
  void takesCsvRowsAndPutsTheFileAway() throws IOException {
    drop("a.csv", "ajbs,qsr,tjjg,gxsj\r\nA1,\"甲,乙\",01,2020-07-02 16:40:11\r\n", GB18030);

    try (RunningCapture running = start(csv())) {
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.csv")));
    }

    Captured.CaseRow row = sink.cases().getFirst();
    assertThat(row.key()).isEqualTo("A1");
    assertThat(row.row().value("qsr")).isEqualTo("甲,乙");
    assertThat(row.changedAt()).hasToString("2020-07-02T08:40:11Z");
  }

  @Test
  void refusesALineWithTooFewCellsByItsNumberAndTakesTheOthers() throws IOException {
    drop("a.csv", "ajbs,qsr,tjjg,gxsj\nA1,x,1,\nA2,x\nA3,x,1,\n", GB18030);

    try (RunningCapture running = start(csv())) {
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.csv")));
    }

    assertThat(sink.cases()).extracting(Captured.CaseRow::key).containsExactly("A1", "A3");
    assertThat(sink.unreadable())
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.key()).isEqualTo("a.csv:line 3");
              assertThat(piece.rule()).isEqualTo("F201");
            });
  }

  @Test
  void refusesAFileInTheWrongEncodingWhole() throws IOException {
    drop(
        "utf8.csv", "ajbs,qsr,tjjg,gxsj\nA1,申请人与被申请人相邻通风采光纠纷调解申请登记表,01,\n", StandardCharsets.UTF_8);
    Files.write(
        drop.resolve("broken.csv"),
        "ajbs,qsr\u00ff\u00ff,tjjg,gxsj\nA1,x,1,\n".getBytes(StandardCharsets.ISO_8859_1));

    try (RunningCapture running = start(csv())) {
      await()
          .atMost(LONG)
          .until(
              () ->
                  Files.exists(rejected("utf8.csv.reason.txt"))
                      && Files.exists(rejected("broken.csv.reason.txt")));
    }

    assertThat(sink.cases()).isEmpty();
    assertThat(sink.unreadable())
        .extracting(Captured.Unreadable::rule)
        .containsExactlyInAnyOrder("F101", "F102");
    assertThat(rejected("utf8.csv.reason.txt")).content().contains("UTF-8").contains("GB18030");
  }

  @Test
  void refusesAFileWhoseHeaderLacksAColumn() throws IOException {
    drop("a.csv", "ajbs,qsr\nA1,x\n", GB18030);

    try (RunningCapture running = start(csv())) {
      await().atMost(LONG).until(() -> Files.exists(rejected("a.csv.reason.txt")));
    }

    assertThat(rejected("a.csv.reason.txt")).content().contains("F104").contains("tjjg");
    assertThat(sink.rows()).hasSize(1);
  }

  @Test
  void takesXmlCasesWithTheirParties() throws IOException {
    drop("a.xml", cases(2300), GB18030);

    try (RunningCapture running = start(xml())) {
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.xml")));
    }

    assertThat(sink.current()).hasSize(2300);
    Captured.CaseRow row = sink.cases().getFirst();
    assertThat(row.row().value("案号")).isEqualTo("（2020）沪0118民初1234号");
    assertThat(row.children().get("parties"))
        .extracting(party -> party.value("名称"))
        .containsExactly("甲", "乙");
  }

  @Test
  void takesTheWholeElementsOfATruncatedXmlWhereverItBreaks() throws IOException {
    byte[] whole = cases(3).getBytes(GB18030);
    // Every cut within the third case: between elements, within a tag, within a letter.
    int third = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("M3");
    for (int cut = 0; cut < 12; cut++) {
      Files.write(drop.resolve("cut" + cut + ".xml"), Arrays.copyOf(whole, third + 2 + cut));
    }

    try (RunningCapture running = start(xml())) {
      await().atMost(LONG).until(() -> Files.exists(rejected("cut9.xml.reason.txt")));
    }

    assertThat(sink.current().keySet()).containsExactlyInAnyOrder("M1", "M2");
    assertThat(sink.unreadable())
        .hasSize(12)
        .allSatisfy(piece -> assertThat(piece.rule()).isEqualTo("F106"));
  }

  @Test
  void refusesDocumentTypesAndExternalEntities() throws IOException {
    drop(
        "a.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x><民事案件>"
            + "<案件标识>&e;</案件标识></民事案件></x>",
        GB18030);

    try (RunningCapture running = start(xml())) {
      await().atMost(LONG).until(() -> Files.exists(rejected("a.xml.reason.txt")));
    }

    assertThat(sink.cases()).isEmpty();
    assertThat(sink.unreadable())
        .singleElement()
        .satisfies(piece -> assertThat(piece.rule()).isEqualTo("F107"));
  }

  @Test
  void readsAnUnfinishedFileAgainWithTheSameVersions() throws IOException {
    drop("a.xml", cases(2300), GB18030);
    sink.failAt(call -> call == 2);
    try (RunningCapture running = start(xml())) {
      await().atMost(LONG).until(running::hasEnded);
    }
    sink.failAt(call -> false);

    try (RunningCapture running = start(xml())) {
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.xml")));
    }

    assertThat(sink.current()).hasSize(2300);
    assertThat(sink.cases()).extracting(row -> row.version().sequence()).containsOnly(0);
  }
}
