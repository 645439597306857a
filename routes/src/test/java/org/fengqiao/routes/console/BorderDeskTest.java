package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.BorderHub;
import org.fengqiao.routes.border.StandAloneVerifier;
import org.fengqiao.routes.border.command.BorderCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two offices lead a dispute from the alert to the agreement by the forms of their consoles, and
 * can show it afterwards.
 */
class BorderDeskTest {

  private static final String INVITE =
      "inviteNo=苏吴司调邀〔2026〕第3号&mode=CIRCUIT&leadDivision=320509&consents=TYS2026-1 TYS2026-2"
          + "&mediators=TJ3205001&proposedAt=2026-12-01T09:30&venueCode=310118107&venueKind=ON_SITE"
          + "&replyDue=2026-11-30T18:00";

  private static TwoHubs hubs;
  private static DeskClient desks;
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    hubs = TwoHubs.start();
    desks = new DeskClient(hubs);
  }

  @AfterAll
  static void stop() throws IOException {
    hubs.close();
  }

  @Test
  void fromTheAlertToTheAgreement() throws Exception {
    String alertId = desks.anAlert();
    assertThat(desks.page(hubs.jiangsu(), alertId))
        .contains("为何发出、为何发给这里", "一方当事人来自对面的吴江区", "反馈进展", "邀请联合调解");
    assertThat(desks.page(hubs.jiangsu(), alertId)).doesNotContain("撤销预警", "更新预警");

    assertThat(desks.post(hubs.jiangsu(), alertId, "feedback", "progress=MEDIATING"))
        .contains("已登记,正在发往对方。");
    assertThat(desks.post(hubs.jiangsu(), alertId, "invite", INVITE)).contains("已登记,正在发往对方。");
    desks.untilItSays(hubs.shanghai(), alertId, "答复邀请", "2026-12-01 09:30:00", "牵头");
    assertThat(desks.post(hubs.shanghai(), alertId, "reply", "inviteNo=苏吴司调邀〔2026〕第3号&declined="))
        .contains("已登记,正在发往对方。");
    desks.untilItSays(hubs.jiangsu(), alertId, "chip JOINT");
    assertThat(
            desks.post(
                hubs.jiangsu(),
                alertId,
                "close",
                "result=SUCCEEDED&agreementNo=苏吴联调〔2026〕第12号&performance=DONE"))
        .contains("已登记,正在发往对方。");

    desks.untilItSays(hubs.shanghai(), alertId, "chip ARCHIVED", "苏吴联调〔2026〕第12号");
    desks.untilItSays(hubs.jiangsu(), alertId, "chip ARCHIVED");
    for (String hub : List.of(hubs.shanghai(), hubs.jiangsu())) {
      assertThat(desks.get(hub + "/border/" + alertId + "?lang=en")).doesNotContain("??");
    }
  }

  @Test
  void theSenderUpdatesAndCancelsAndIsToldWhatDoesNotGo() throws Exception {
    String alertId = desks.anAlert();
    desks.untilItSays(hubs.shanghai(), alertId, "chip RECEIPTED", "撤销预警");

    assertThat(
            desks.post(
                hubs.shanghai(),
                alertId,
                "update",
                "supersedes=1&level=ORANGE&requestedAction=JOINT_CHECK&placeCode=张三家&placeKind=WATER"))
        .contains("没有发送:编号或代码格式不符");
    assertThat(
            desks.post(
                hubs.shanghai(),
                alertId,
                "update",
                "supersedes=1&level=ORANGE&requestedAction=JOINT_CHECK&placeCode=310118107&placeKind=WATER"
                    + "&measures=SITE_VISIT&measures=TALKS"))
        .contains("已登记,正在发往对方。");
    assertThat(desks.post(hubs.shanghai(), alertId, "cancel", "supersedes=1&reason=DUPLICATE"))
        .contains("没有发送:所针对的版本或邀请已被更新");
    desks.untilItSays(hubs.jiangsu(), alertId, "河湖", "现场查看");
    String newest =
        desks
            .page(hubs.shanghai(), alertId)
            .replaceAll("(?s).*name=\"supersedes\" value=\"(\\d+)\".*", "$1");
    assertThat(
            desks.post(
                hubs.shanghai(), alertId, "cancel", "supersedes=" + newest + "&reason=DUPLICATE"))
        .contains("已登记,正在发往对方。");

    desks.untilItSays(hubs.jiangsu(), alertId, "chip CANCELLED", "不再需要任何一方处理");
    assertThat(desks.post(hubs.jiangsu(), alertId, "feedback", "progress=CHECKING"))
        .contains("没有发送:这条预警已经结束。");
  }

  @Test
  void anAlertThatWantsReviewLeavesWhenItIsReleased() throws Exception {
    hubs.flaggedDispute();
    String draft = desks.aDraft();
    assertThat(desks.page(hubs.shanghai(), draft))
        .contains("对方将看到以下内容", "部门标记为涉省际边界", "签名并发送", "不涉省界")
        .doesNotContain("??");
    List<String> before = desks.alerts();

    assertThat(desks.post(hubs.shanghai(), draft, "release", "seen=1&as= &reason=DUPLICATE"))
        .contains("请填写审核人");
    assertThat(desks.post(hubs.shanghai(), draft, "release", "seen=1&as=王审核&reason=DUPLICATE"))
        .contains("已登记,正在发往对方。");

    desks.untilOneMoreThan(before);
    assertThat(desks.post(hubs.shanghai(), draft, "drop", "seen=1&as=李审核&reason=DUPLICATE"))
        .contains("这条草稿已不在待审核之列");
  }

  @Test
  void anAlertThatIsDroppedNeverLeaves() throws Exception {
    hubs.flaggedDispute();
    String draft = desks.aDraft();

    assertThat(desks.post(hubs.shanghai(), draft, "drop", "seen=1&as=王审核&reason=NOT_ACROSS_BORDER"))
        .contains("已登记:这条预警不发。");
    assertThat(desks.get(hubs.shanghai() + "/border?lang=zh-CN")).doesNotContain("/border/drafts/");
  }

  @Test
  void bothHubsPacksMatchAfterAWholeConversation() throws Exception {
    String alertId = desks.anAlert();
    desks.post(hubs.jiangsu(), alertId, "feedback", "progress=MEDIATING");
    desks.post(hubs.jiangsu(), alertId, "close", "result=FAILED");
    desks.untilItSays(hubs.shanghai(), alertId, "chip ARCHIVED", "导出证据包");
    desks.untilItSays(hubs.jiangsu(), alertId, "chip ARCHIVED");

    Path ours = folder.resolve("ours.zip");
    Path theirs = folder.resolve("theirs.zip");
    String told = evidence("310000", alertId, ours) + evidence("320000", alertId, theirs);

    StandAloneVerifier.Answer answer = StandAloneVerifier.run("verify", ours, theirs);
    assertThat(answer.text()).contains("双方一致").doesNotContain("问题 fault");
    assertThat(answer.exitCode()).isZero();
    String coreHash = answer.text().replaceAll("(?s).*核心摘要 core hash (\\w+).*", "$1");
    assertThat(told.lines()).hasSize(2).allMatch(line -> line.contains(coreHash));
    assertThat(desks.download(hubs.shanghai(), alertId, "evidence"))
        .isEqualTo(Files.readAllBytes(ours));
  }

  @Test
  void bothHubsSeeThatTheOtherAnswers() {
    for (String hub : List.of(hubs.shanghai(), hubs.jiangsu())) {
      desks.untilBorderSays(hub, "邻省连通", "已应答测试报文");
    }
  }

  @Test
  void anAlertThatIsNotThereIsSaidToBeAbsent() throws IOException {
    assertThat(evidence("310000", "BJYJ00000000000000000000", folder.resolve("none.zip")))
        .contains("没有预警", "There is no alert");
  }

  /** As the specification says, about another alert of another hub. */
  private static String evidence(String province, String alertId, Path file) throws IOException {
    String line =
        Files.readAllLines(Path.of("docs", "border.md")).stream()
            .filter(each -> each.startsWith("ops/hub border evidence "))
            .findFirst()
            .orElseThrow()
            .replace("ops/hub border ", "")
            .replaceFirst("BJYJ\\d+", alertId)
            .replace("evidence.zip", file.toString())
            .replace("data/shanghai", BorderHub.home(hubs.folder(), province).toString());
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    words.addAll(
        List.of(
            "--certificates", hubs.folder().resolve("certificates").resolve(province).toString()));
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    BorderCommands.line().setOut(writer).setErr(writer).execute(words.toArray(String[]::new));
    return printed.toString();
  }
}
