package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that nobody has planned for, from the draft to rows that are accepted. */
class OddSourcesTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder;

  private Check feed(String command, String... more) {
    return Check.command(
        Stream.concat(Stream.of("feed", command), Stream.of(more)).toArray(String[]::new));
  }

  private String file() {
    return folder.resolve("odd.yaml").toString();
  }

  private String drafted(String department, String... source) throws IOException {
    Check init =
        feed(
            "init",
            Stream.concat(
                    Stream.of(source),
                    Stream.of("--department", department, "--name", "odd", "--out", file()))
                .toArray(String[]::new));
    assertThat(init.exitCode()).as(init.output() + init.complaint()).isZero();
    assertThat(Check.run(file()).output()).contains("cases passed 1, errors 0");
    return Files.readString(Path.of(file()));
  }

  private String tried(String... source) {
    return feed(
            "dry-run",
            Stream.concat(Stream.of(file(), "--report", "json"), Stream.of(source))
                .toArray(String[]::new))
        .output();
  }

  @Test
  void tablesWithInitialsForNamesAndAKeyOfThreeColumns() throws IOException {
    TestDatabase office = TestPostgres.source();
    office.run(
        "create table mdjf_tz (nd char(4), xzbm varchar(9), lsh int, jfmc varchar(200), pcrq"
            + " varchar(20), sbsj timestamp, hjzt char(2), hjjg varchar(20), sjrs int, sfsj"
            + " varchar(4), primary key (nd, xzbm, lsh))",
        "create table mdjf_dsr (nd char(4), xzbm varchar(9), lsh int, xh int, xm varchar(40),"
            + " dsrlb char(1), primary key (nd, xzbm, lsh, xh), foreign key (nd, xzbm, lsh)"
            + " references mdjf_tz)",
        "insert into mdjf_tz select '2023', '310118101', n, '某村宅基地纠纷', '2023.'||(n%12+1)||'.11',"
            + " timestamp '2023-01-01' + n * interval '1 day', '0'||(n%3+1), case n%3 when 0 then"
            + " '调解成功' when 1 then '调解中' else '移交法院' end, n%6+1, case n%4 when 0 then '√'"
            + " when 1 then '×' when 2 then '是' end from generate_series(1, 60) n",
        "insert into mdjf_dsr select '2023', '310118101', n, k, '测试', k from"
            + " generate_series(1, 60) n, generate_series(1, 2) k",
        "create publication fengqiao_justice_odd for table mdjf_tz, mdjf_dsr");
    String[] source = {"--url", office.url(), "--user", office.user()};

    String text =
        drafted(
            "justice",
            Stream.concat(Stream.of("--table", "public.mdjf_tz"), Stream.of(source))
                .toArray(String[]::new));

    assertThat(text)
        .contains(
            "key: [nd, xzbm, lsh]",
            "{ take: xzbm, parse: division",
            "{ take: sbsj, parse: date, if_bad: next",
            "{ take: pcrq, parse: date",
            "status: { take: hjzt",
            "outcome: { take: hjjg, lookup: { 调解中: OPEN, 移交法院: TRANSFERRED, 调解成功: SETTLED }")
        .containsPattern("borderFlag: \\{ take: sfsj, .*\"√\": \"true\"");
    Check preflight =
        feed(
            "preflight",
            Stream.concat(Stream.of(file()), Stream.of(source)).toArray(String[]::new));
    assertThat(preflight.exitCode()).as(preflight.output()).isZero();
    assertThat(preflight.output())
        .as("the key's index serves a question by its first three columns")
        .doesNotContain("C218");
    assertThat(tried(source)).containsPattern("\"accepted\" ?: 60");
  }

  @Test
  void aSheetThatWasSavedAsCsvWithItsTitlesAndItsTotal() throws IOException {
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Files.writeString(
        drop.resolve("xfdj.csv"),
        """
        青浦区信访事项登记表(2023年度),,,,,
        填表单位:某镇信访办,,,,填表日期:2023年12月31日,
        基本情况,,,当事人,办理情况,

        序号,来访日期,事项类别,信访人,办理状态,涉及金额
        """
            + IntStream.rangeClosed(1, 30)
                .mapToObj(n -> n + ",2023/5/" + n + ",邻里纠纷,测试,办理中,1.5万\n")
                .collect(Collectors.joining())
            + "合计,,,30人,,45万\n",
        GB18030);

    String text = drafted("petition", "--file", drop.resolve("xfdj.csv").toString());

    assertThat(text)
        .contains("header: 4", "key: [序号]", "{ take: 来访日期, parse: date", "办理中: IN_PROGRESS");
    assertThat(tried("--url", drop.toString()))
        .containsPattern("\"read\" ?: 31")
        .containsPattern("\"accepted\" ?: 30");
  }

  @Test
  void elementsWithNamespacesWhoseValuesStandInAttributes() throws IOException {
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Files.writeString(
        drop.resolve("tj.xml"),
        IntStream.rangeClosed(10, 39)
            .mapToObj(
                n ->
                    """
                    <sf:Case id="TJ%1$s" status="%2$s"><sf:AcceptDate fmt="d">2023-05-%3$02d</sf:AcceptDate>\
                    <sf:Region code="310118101"/><sf:Remark xsi:nil="true"/>\
                    <p:Party role="申请人"><p:Name>测试甲</p:Name></p:Party>\
                    <p:Party role="被申请人"><p:Name>测试乙</p:Name></p:Party></sf:Case>
                    """
                        .formatted(n, n % 2 == 0 ? "受理" : "归档", n % 28 + 1))
            .collect(
                Collectors.joining(
                    "",
                    "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<sf:Report"
                        + " xmlns:sf=\"urn:sf\" xmlns:p=\"urn:p\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">",
                    "</sf:Report>\n")),
        GB18030);

    String text = drafted("justice", "--file", drop.resolve("tj.xml").toString());

    assertThat(text)
        .contains(
            "record: Case",
            "key: [\"@id\"]",
            "{ take: \"region@code\", parse: division",
            "status: { take: \"@status\", table: justice.AJZT",
            "columns: [\"@role\", name]",
            "side: { take: \"@role\", lookup: { 申请人: APPLICANT, 被申请人: RESPONDENT }")
        .doesNotContain("nil");
    assertThat(tried("--url", drop.toString())).containsPattern("\"accepted\" ?: 30");
  }
}
