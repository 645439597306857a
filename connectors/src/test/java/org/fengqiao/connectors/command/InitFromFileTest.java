package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.file.Workbooks;
import org.junit.jupiter.api.Test;

/** The command {@code feed init} on sample files of every format. */
class InitFromFileTest extends Drafting {

  private Check init(String department, Path file, String... more) {
    return init(
        department,
        Stream.concat(Stream.of("--file", file.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void theSeparatorOfACsvFileIsFoundAndNamesOfItsColumnsMayHoldAnything() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(
        file,
        "立案号;收案日期;标的额(万元);原告;被告\n"
            + "(2020)沪0118民初1号;2020-01-02;12.5;\"某甲;某乙\";某丙\n"
            + "(2020)沪0118民初2号;2020-01-03;1.2;某丁;某戊\n");

    Check init = init("court", file);

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .contains(
            "separator: SEMICOLON",
            "take: 收案日期, parse: date",
            "take: \"标的额(万元)\", parse: amount, unit: 万元");
    passesCheck();
  }

  @Test
  void everySpellingOfYesAndNoInTheSampleIsListedAndTheOthersAreTold() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(
        file,
        "案号,立案日期,是否跨省\n"
            + List.of("√", "×", "是", "false", "Y", "9", "待核实", "√", "").stream()
                .map(cell -> "(2020)沪0118民初1号,2020-01-02," + cell)
                .collect(Collectors.joining("\n")));

    Check init = init("court", file);

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .containsPattern(
            "borderFlag: \\{ take: 是否跨省, lookup: \\{ .*\"false\": \"false\".* \"√\": \"true\"")
        .contains("\"×\": \"false\"", "是: \"true\"", "\"9\": \"false\"")
        .containsPattern("TODO \\d+: borderFlag:9 含义不明.*1 more spellings are not listed")
        .doesNotContain("待核实");
    passesCheck();
  }

  @Test
  void aColumnThatSaysNeitherYesNorNoIsLeftToTheClerk() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "案号,立案日期,是否跨省\n(2020)沪0118民初1号,2020-01-02,青浦段\n");

    Check init = init("court", file);

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .containsPattern("borderFlag: \\{ value: \"false\" } .*TODO \\d+: 是否跨省 的取值看不出是与否");
  }

  @Test
  void aRowIsNotTakenForNamesWhereTheNamesRepeat() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(
        file,
        "案号,立案日期,姓名,姓名\n"
            + "(2020)沪0118民初1号,2020-01-02,测试甲,测试乙\n"
            + "(2020)沪0118民初2号,2020-01-03,测试丙,测试丁\n");

    Check init = init("court", file);

    assertThat(init.exitCode()).isZero();
    assertThat(text()).contains("take: 立案日期, parse: date").doesNotContain("header", "测试");
  }

  @Test
  void aWorkbooksTitleIsNotTakenForTheNamesOfItsColumns() throws IOException {
    Path file =
        Workbooks.of(
                Workbooks.row(1, "矛盾纠纷排查登记表")
                    + Workbooks.row(2, "填报单位:", "测试镇")
                    + Workbooks.row(3, "编号", "受理日期", "纠纷类型", "申请人", "被申请人")
                    + Workbooks.row(4, "1", "2020-01-02", "邻里纠纷", "某甲", "某乙")
                    + Workbooks.row(5, "2", "2020-01-03", "邻里纠纷", "某丙", "某丁"))
            .to(folder.resolve("a.xlsx"));

    Check init = init("justice", file);

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .contains("format: XLSX", "header: 3", "take: 受理日期, parse: date")
        .doesNotContain("charset", "separator");
    passesCheck();
  }

  @Test
  void objectsAndListsInsideAJsonObjectAreChildren() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.jsonl"),
            List.of(
                "{\"id\": \"1\", \"slrq\": \"2020-01-02\", \"sqr\": {\"xm\": \"某甲\", \"lxdh\": \"13800138000\"},"
                    + " \"dsr\": [{\"xm\": \"某乙\", \"zjhm\": \"\"}]}",
                "{\"id\": \"2\", \"slrq\": \"2020-01-03\", \"sqr\": {\"xm\": \"某丙\", \"lxdh\": \"13800138001\"},"
                    + " \"dsr\": []}"));

    Check init = init("justice", file);

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .contains("format: JSONL", "table: sqr", "table: dsr", "of: group1", "name: [xm]");
    passesCheck();
  }

  @Test
  void theEncodingIsTriedAndSaid() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "案号,立案日期\n(2020)沪0118民初1号,2020-01-02\n", Charset.forName("GB18030"));

    Check init = init("court", file);

    assertThat(init.exitCode()).isZero();
    assertThat(init.output()).contains("UTF-8 ✗, GB18030 ✓, UTF-16LE ✗");
    assertThat(text()).contains("charset: GB18030", "take: 立案日期, parse: date");
    passesCheck();
  }

  @Test
  void anEncodingThatIsNotSureIsAskedFor() throws IOException {
    Path file = folder.resolve("a.csv");
    // Two letters that are text in both encodings and Chinese in neither or only one.
    Files.writeString(file, "id,v\n1,é\n2,ö\n", StandardCharsets.UTF_8);

    Check unsure = init("court", file);
    Check sure = init("court", file, "--charset", "UTF-8");

    assertThat(unsure.exitCode()).isEqualTo(2);
    assertThat(unsure.output()).contains("UTF-8 ✓, GB18030 ✓");
    assertThat(unsure.complaint()).contains("cannot be told for sure");
    assertThat(sure.exitCode()).isZero();
  }

  @Test
  void aFileOfAsciiSaysThatItTellsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "id,slrq\n1,2020-01-02\n");

    Check init = init("court", file);

    assertThat(init.exitCode()).isZero();
    assertThat(init.output()).contains("ASCII");
    assertThat(text()).contains("charset: UTF-8");
  }

  @Test
  void anXmlFileWithADocumentTypeIsRefused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.xml"),
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><b>&x;</b></a>");

    Check init = init("court", file);

    assertThat(init.exitCode()).isOne();
    assertThat(init.complaint()).contains("F107").doesNotContain("root:");
    assertThat(out()).doesNotExist();
  }
}
