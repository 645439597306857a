package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.junit.jupiter.api.Test;

/** The command {@code feed init} on systems that nobody here has seen. */
class InitTest extends Drafting {

  private Check init(TestDatabase source, String department, String table) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), source.password());
    return init(
        department,
        "--url",
        source.url(),
        "--user",
        source.user(),
        "--password-file",
        password.toString(),
        "--table",
        table);
  }

  @Test
  void aTableWithEnglishNamesAndChineseRemarksIsUnderstood() throws IOException {
    TestDatabase source = TestPostgres.source();
    source.run(
        "create table cases (case_no varchar(40) primary key, col1 varchar(10), col2 date,"
            + " col3 varchar(12), col4 numeric(12,2), col5 char(1))",
        "comment on table cases is '调解案件'",
        "comment on column cases.col1 is '纠纷类别'",
        "comment on column cases.col2 is '受理日期'",
        "comment on column cases.col3 is '行政区划代码'",
        "comment on column cases.col4 is '涉案金额(万元)'",
        "insert into cases select '310118003-2019-' || lpad(n::text, 5, '0'),"
            + " (array['婚姻家庭纠纷','邻里纠纷'])[1 + n % 2], date '2020-01-01' + n, '310118', n, 'X'"
            + " from generate_series(1, 30) n");

    Check init = init(source, "justice", "cases");

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .contains("table: public.cases  # 调解案件")
        .contains("take: col1, crosswalk: [")
        .contains("take: col2, parse: date")
        .contains("take: col3, parse: division")
        .contains("take: col4, parse: amount, unit: 万元")
        .contains("take: case_no, scheme: MEDIATION_FILE, relation: OWN");
    passesCheck();
  }

  @Test
  void wordsOfItsOwnForDisputeTypesAreListedWithAProposalEach() throws IOException {
    TestDatabase source = TestPostgres.source();
    source.run(
        "create table 警情登记 (警情编号 varchar(30) primary key, 报警时间 date, 警情类别 varchar(20),"
            + " 报警人 varchar(20), 报警人电话 varchar(20), 对方姓名 varchar(20))",
        "insert into 警情登记 select '3101182024' || lpad(n::text, 8, '0'), date '2024-03-01' + n,"
            + " (array['邻里纠纷','离婚','宅基地','噪音扰民','欧阳测试','B3','7','7'])[1 + n % 8],"
            + " '测试' || n, '1380013800' || n % 9, '试验' || n from generate_series(1, 60) n");

    Check init = init(source, "police", "public.警情登记");

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .contains("take: 警情类别, crosswalk: [POLICE_CALL]", "take: 警情类别, lookup: {")
        .contains("离婚: \"01", "宅基地: \"0301\"", "噪音扰民: \"98\"", "B3: \"98\"")
        .contains("另有 1 种取值未写出")
        .contains("name: [报警人]", "phone: [报警人电话]", "name: [对方姓名]", "side: APPLICANT")
        .doesNotContain("欧阳");
    passesCheck();
  }

  @Test
  void columnsThatAreNamedInWholeSyllablesAreUnderstood() throws IOException {
    TestDatabase source = TestPostgres.source();
    source.run(
        "create table tiaojie_anjian (anjian_id int primary key, shouli_riqi varchar(20),"
            + " jieshu_riqi varchar(20), jiufen_leixing varchar(20), shenqingren varchar(40),"
            + " shenqingren_sfzh varchar(40), shenqingren_dianhua varchar(20),"
            + " beishenqingren varchar(40), beishenqingren_sfzh varchar(40),"
            + " xingzheng_quhua varchar(12), jine varchar(20), gengxin_shijian timestamp)",
        "insert into tiaojie_anjian select n, '2024年3月5日', '2024-04-05',"
            + " (array['婚姻家庭纠纷','邻里纠纷'])[1 + n % 2], '测试甲、测试乙',"
            + " '11010519491231002X', '138' || lpad(n::text, 8, '0'), '测试丙', '',"
            + " '310118000000', '三万五千元', now() from generate_series(1, 40) n");

    Check init = init(source, "justice", "tiaojie_anjian");

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .contains("take: shouli_riqi, parse: date", "take: jieshu_riqi, parse: date")
        .contains("take: jiufen_leixing, crosswalk: [", "take: xingzheng_quhua, parse: div")
        .contains("take: jine, parse: amount")
        .contains(
            """
                split: "、,，;；"  # 一格多名 several names in one cell
                number: [shenqingren_sfzh]
                phone: [shenqingren_dianhua]
                name: [shenqingren]
            """,
            """
                kind: by_name
                number: [beishenqingren_sfzh]
                name: [beishenqingren]
            """);
    passesCheck();
  }

  @Test
  void englishWordsAreUnderstoodAndATableHangsByTheNameOfItsCase() throws IOException {
    TestDatabase source = TestPostgres.source();
    source.run(
        "create table complaint_ticket (id int primary key, complaint_date date, biz_type"
            + " varchar(30), region varchar(40), deal_result varchar(20), cust_name varchar(20),"
            + " cust_mobile varchar(20), bank_name varchar(40), is_delete int)",
        "insert into complaint_ticket select n, date '2024-01-02', '信用卡纠纷',"
            + " '江苏省昆山市花桥镇', (array['和解','未和解'])[1 + n % 2], '测试' || n,"
            + " '138' || lpad(n::text, 8, '0'), '某银行', 0 from generate_series(1, 40) n",
        "create table ticket_log (log_no int primary key, complaint_ticket_id int, dept_id int,"
            + " phone varchar(20))",
        "insert into ticket_log select n, 1 + n % 40, 1 + n % 9, '138' || lpad(n::text, 8, '0')"
            + " from generate_series(1, 40) n");

    Check init = init(source, "finance", "complaint_ticket");

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .contains("parent: { complaint_ticket_id: id }", "take: complaint_date, parse: date")
        .contains("take: region, parse: address", "take: biz_type, ")
        .contains("未和解: NOT_SETTLED", "phone: [cust_mobile]", "deleted: { take: is_delete")
        .containsSubsequence("APPLICANT", "name: [cust_name]", "RESPONDENT", "name: [bank_name]");
    passesCheck();
  }

  @Test
  void namesThatSayNothingLeaveAGuessByTheValues() throws IOException {
    TestDatabase source = TestPostgres.source();
    source.run(
        "create table t (f1 int primary key, f2 varchar(20), f3 varchar(20), f4 varchar(40))",
        "insert into t select n, '310118000000', '20240305', (array['宅基地纠纷','邻里纠纷',"
            + "'婚姻家庭纠纷','损害赔偿纠纷','合同纠纷','劳动争议纠纷'])[1 + n % 6]"
            + " from generate_series(1, 60) n");

    Check init = init(source, "justice", "t");

    assertThat(init.exitCode()).isZero();
    assertThat(text())
        .contains("take: f2, parse: division", "take: f3, parse: date", "take: f4, crosswalk: [")
        .contains("f2 只是按取值推测的", "f3 只是按取值推测的");
    passesCheck();
  }

  @Test
  void noValueOfAPersonIsWrittenEvenWhenFewStandInTheTable() throws IOException {
    TestDatabase source = TestMariaDb.source();
    source.run(
        "create table t (id int primary key, dlr varchar(20), bz1 varchar(30), code1 char(1),"
            + " lx varchar(20), y varchar(30)) default charset utf8mb4",
        "insert into t values (1,'欧阳测试','110105194912310021','1','13800138000','张三'),"
            + "(2,'欧阳测试','110105194912310021','1','13800138000','张三'),"
            + "(3,'欧阳测试','110105194912310021','2','13800138000','张三'),"
            + "(4,'欧阳测试','110105194912310021','2','13800138000','张三')");

    Check init = init(source, "justice", "t");

    assertThat(init.exitCode()).isZero();
    assertThat(text() + init.output())
        .contains("取值 values 1, 2")
        .doesNotContain("欧阳", "110105", "138001", "张三");
    passesCheck();
  }

  @Test
  void hostileNamesAndRemarksStayText() throws IOException {
    TestDatabase source = TestPostgres.source();
    source.run(
        "create table t (id int primary key, \"a: b # c\" text, \"x\"\"y\" text, 是 text, \"no\" text,"
            + " jflb text)",
        "comment on column t.jflb is E'类别\\n  evil: true\\n- &a *a'",
        "comment on table t is E'表\\nfeed: other'");

    Check init = init(source, "justice", "t");

    assertThat(init.exitCode()).isZero();
    assertThat(text()).contains("列名含特殊字符", "\"no\"").doesNotContain("\nfeed: other", "\n  evil");
    passesCheck();
  }

  @Test
  void anEmptyTableSaysThatNothingCouldBeComparedWithItsNames() throws IOException {
    TestDatabase source = TestPostgres.source();
    source.run("create table t (ajbh varchar(40), jflb varchar(10), slrq varchar(20), zt char(2))");

    Check init = init(source, "justice", "t");

    assertThat(text())
        .contains("样本为空 no sample value")
        .contains("没有主键,也没有能区分各行的列")
        .contains("take: slrq, parse: date");
    assertThat(init.output()).contains("TODO 3:");
  }

  @Test
  void aTableThatIsNotThereIsTold() throws IOException {
    Check init = init(TestPostgres.source(), "justice", "nothing");

    assertThat(init.exitCode()).isOne();
    assertThat(init.complaint()).contains("C103", "nothing");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aTableNameIsANameAndNoStatement() throws IOException {
    TestDatabase source = TestPostgres.source();
    source.run("create table t (id int)");

    Check init = init(source, "justice", "t; drop table t");

    assertThat(init.exitCode()).isEqualTo(2);
    assertThat(init.complaint()).contains("Name the table with --table");
    assertThat(source.number("select count(*) from t")).isZero();
  }

  @Test
  void aFileIsNeverOverwritten() throws IOException {
    Files.writeString(out(), "mine");

    Check init = init(TestPostgres.source(), "justice", "t");

    assertThat(init.exitCode()).isEqualTo(2);
    assertThat(init.complaint()).contains("is not overwritten");
    assertThat(text()).isEqualTo("mine");
  }
}
