package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.connectors.capture.web.TestWeb;
import org.fengqiao.connectors.capture.web.TestWeb.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk is told of a service that is not as the feed file says. */
class ServiceLookTest {

  private static final String FEED = "departments/finance/complaints.yaml";

  @TempDir private Path folder;

  private TestWeb web;

  @BeforeEach
  void start() throws IOException {
    web = new TestWeb(question -> Answer.of(500, ""));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private Check look(String command, String rows, String... more) {
    web.script(
        question ->
            Answer.of(
                "{\"code\":0,\"data\":{\"list\":["
                    + (question.parameter("page").equals("1") ? rows : "")
                    + "]}}"));
    String[] all = new String[5 + more.length];
    System.arraycopy(new String[] {"feed", command, FEED, "--url", web.url()}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return Check.command(all);
  }

  @Test
  void saysEverythingThatIsNotAsTheFileSays() {
    Check check =
        look(
            "preflight",
            "{\"tsbh\":\"T1\",\"gxsj\":\"gestern\",\"xm\":\"张三\"},{\"tsbh\":\"T1\",\"gdzt\":\"1\"}");

    assertThat(check.exitCode()).isOne();
    assertThat(check.output())
        .contains("通过 passed  必须 required  登录 login  /complaints")
        .contains("C422", "tsbh")
        .contains("C423", "slsj")
        .contains("C424", "gxsj")
        .contains("通过 passed  建议 advised  列齐全 columns present  gdzt")
        .doesNotContain("张三", "gestern");
  }

  @Test
  void saysWhenTheServiceRefusesOrHasNoRow() {
    Check empty = look("preflight", "");
    web.script(question -> Answer.of(401, "geheim"));
    Check refused = Check.command("feed", "preflight", FEED, "--url", web.url());

    assertThat(empty.output()).contains("C420");
    assertThat(empty.exitCode()).isZero();
    assertThat(refused.output()).contains("C405").doesNotContain("geheim");
    assertThat(refused.exitCode()).isOne();
  }

  @Test
  void writesALetterToThoseWhoRunTheService() {
    Check letter = look("preflight", "", "--letter");

    assertThat(letter.output()).contains("致服务的维护方").contains("/complaints").contains("C420");
  }

  @Test
  void draftsAFeedOfASavedAnswerWithoutAValueOfAPerson() throws IOException {
    Path answer = folder.resolve("answer.json");
    Files.writeString(
        answer,
        """
        {"code":0,"data":{"list":[
        {"tsbh":"JRJ-31-20200611-00017","slsj":"2020-06-11 09:31","xzqh":"310118","gxsj":1591839060000,
         "tsr":[{"xm":"欧阳测试","zjhm":"11010519491231002X","sjh":"13800138000"}]},
        {"tsbh":"JRJ-31-20200611-00018","slsj":"2020-06-12 09:31","xzqh":"310118","gxsj":1591839160000}]}}
        """);
    Path out = folder.resolve("drafted.yaml");

    Check init =
        Check.command(
            ("feed init --department finance --name drafted --file " + answer + " --out " + out)
                .split(" "));

    assertThat(init.exitCode()).as(init.output() + init.complaint()).isZero();
    assertThat(Files.readString(out))
        .contains("method: rest", "rows: \"/data/list\"", "changed: gxsj", "time: millis")
        .contains("key: [tsbh]", "table: tsr")
        .doesNotContain("欧阳", "11010519491231002X", "13800138000");
    assertThat(Check.run(out.toString()).output()).contains("errors 0");
  }

  @Test
  void draftsNothingOfWhatHasNoRows() throws IOException {
    Path answer = Files.writeString(folder.resolve("answer.json"), "{\"data\":[{\"a\":1}]}");

    Check init =
        Check.command(
            ("feed init --department finance --name drafted --rows /list --file " + answer)
                .split(" "));

    assertThat(init.exitCode()).isEqualTo(2);
    assertThat(init.complaint()).contains("--rows");
  }

  @Test
  void triesNoMoreRowsThanAsked() {
    String row =
        "{\"tsbh\":\"T%d\",\"slsj\":\"2020-06-11 09:31\",\"ywlb\":\"P01\",\"gxsj\":1591839060000}";
    Check run =
        look(
            "dry-run",
            row.formatted(1) + "," + row.formatted(2) + "," + row.formatted(3),
            "--limit",
            "2");

    assertThat(run.output()).contains("2 rows read (limit 2)");
    assertThat(web.questions().getFirst().parameter("size")).isEqualTo("2");
    assertThat(web.questions()).hasSize(1);
  }
}
