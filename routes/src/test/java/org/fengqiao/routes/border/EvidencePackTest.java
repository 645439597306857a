package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fengqiao.routes.border.evidence.EvidencePack;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.Performance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides can show, to somebody who trusts neither, what was said of a dispute. */
class EvidencePackTest extends TwoOffices {

  private static final Path EXAMPLE = Path.of("docs", "border", "evidence");

  @TempDir private Path folder;

  @BeforeEach
  void today() {
    // Their certificates were made just now.
    Instant now = Instant.now();
    shanghai = shanghai.at(now);
    jiangsu = jiangsu.at(now);
  }

  @Test
  void afterAWholeConversationBothPacksMatch() throws Exception {
    String alertId = agreed();

    EvidencePack ours = pack(shanghai, alertId);
    EvidencePack theirs = pack(jiangsu, alertId);
    Path one = write("310000.zip", ours);
    Path other = write("320000.zip", theirs);

    assertThat(ours.coreHash()).isEqualTo(theirs.coreHash());
    assertThat(pack(shanghai, alertId).zip()).isEqualTo(ours.zip());
    StandAloneVerifier.Answer answer = StandAloneVerifier.run("verify", one, other);
    assertThat(answer.text())
        .contains("双方一致 the two sides match", ours.coreHash(), alertId, "报文 statements 10")
        .doesNotContain("问题 fault");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void whatHasNotArrivedIsNamed() throws Exception {
    String alertId = alertInHandling();
    say(jiangsu, alertId, new Deed.Feedback(BorderProgress.CONTACTED));

    Path one = write("310000.zip", pack(shanghai, alertId));
    Path other = write("320000.zip", pack(jiangsu, alertId));

    StandAloneVerifier.Answer answer = StandAloneVerifier.run("verify", one, other);
    assertThat(answer.text())
        .contains("双方不一致", "core/messages/receiver-0003.avro:310000 的包没有,320000 的包有");
    assertThat(answer.exitCode()).isEqualTo(1);
  }

  @Test
  void theReadmeOfAPackIsFollowedWithOpensslAlone() throws Exception {
    EvidencePack pack = pack(shanghai, agreed());

    assertThat(
            PackReadme.follow(
                pack, folder.resolve("unpacked"), ".*,310000,.*", UnaryOperator.identity()))
        .contains("core/thread.csv: OK", "CN = border.310000")
        .contains("Verified OK\nVerified OK\n")
        .endsWith(pack.coreHash() + "  -\n");
  }

  /** Run with -Dborder.evidence.write=ecdsa after a change of the packs' form. */
  @Test
  void writesTheExampleAnew() throws Exception {
    assumeThat(System.getProperty("border.evidence.write")).isEqualTo("ecdsa");
    String alertId = agreed();
    Files.createDirectories(EXAMPLE);
    for (BorderOffice office : List.of(shanghai, jiangsu)) {
      Alert alert = office.book.find(alertId).orElseThrow();
      String province = office == shanghai ? alert.senderProvince() : alert.receiverProvince();
      Files.write(EXAMPLE.resolve(province + ".zip"), office.evidence.pack(alert).zip());
    }
  }

  private static String agreed() {
    String alertId = alertInHandling();
    say(jiangsu, alertId, anInvite("苏吴司调邀〔2026〕第3号"));
    settle();
    say(shanghai, alertId, new Deed.InviteReply("苏吴司调邀〔2026〕第3号", null));
    settle();
    say(
        shanghai,
        alertId,
        new Deed.Close(CloseResult.SUCCEEDED, "沪青联调〔2026〕第12号", Performance.DONE, null));
    settle();
    return alertId;
  }

  private static EvidencePack pack(BorderOffice office, String alertId) {
    return office.evidence.pack(office.book.find(alertId).orElseThrow());
  }

  private Path write(String name, EvidencePack pack) throws IOException {
    return Files.write(folder.resolve(name), pack.zip());
  }
}
