package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.routes.border.evidence.EvidencePack;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.Performance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One province signs by ECDSA, the other by SM2, and either changes from one to the other. */
class MixedSignaturesTest extends TwoOffices {

  private static final Path EXAMPLE = Path.of("docs", "border", "evidence", "sm2");
  private static final Instant TODAY = Instant.now();

  @TempDir private Path folder;
  private Path certificates;

  @BeforeEach
  void jiangsuSignsBySm2() throws Exception {
    certificates = folder.resolve("certificates");
    BorderCertificates.create(certificates, List.of("310000", "320000"));
    startBoth();
    SignerExchange.change(certificates, SignatureKind.SM2, "320000", "310000");
    startBoth();
  }

  @Test
  void aThreadInWhichBothKindsSignIsProvenByBothPacks() throws Exception {
    String alertId = agreed();

    EvidencePack ours = pack(shanghai, alertId);
    EvidencePack theirs = pack(jiangsu, alertId);
    Path one = Files.write(folder.resolve("310000.zip"), ours.zip());
    Path other = Files.write(folder.resolve("320000.zip"), theirs.zip());

    assertBothHoldTheSame(alertId);
    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.ARCHIVED);
    assertThat(pack(jiangsu, alertId).zip()).isEqualTo(theirs.zip());
    StandAloneVerifier.Answer answer = StandAloneVerifier.run("verify", one, other);
    assertThat(answer.text())
        .contains("双方一致 the two sides match", ours.coreHash(), "报文 statements 10")
        .doesNotContain("问题 fault");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void theReadmeOfAPackIsFollowedWithOpensslAloneBySm2Too() throws Exception {
    SignerExchange.change(certificates, SignatureKind.SM2, "310000", "320000");
    startBoth();
    EvidencePack pack = pack(shanghai, alertInHandling());

    assertThat(
            PackReadme.follow(
                pack,
                folder.resolve("unpacked"),
                ".*,310000,.*,", // the one that is in force
                command ->
                    command.replace(
                        "-sha256 -verify", "-sm3 -sigopt distid:1234567812345678 -verify")))
        .contains("CN = border.310000", "Verified OK\nVerified OK\n")
        .endsWith(pack.coreHash() + "  -\n");
  }

  @Test
  void whatIsChangedInAnSm2StatementIsRefused() {
    shanghai.watch.watch(DisputeBuilder.batch(false, redDispute()));
    shanghai.postTo(jiangsu);
    byte[] receipt = jiangsu.post().getFirst();

    for (int i = receipt.length - 72; i < receipt.length; i++) {
      byte[] changed = receipt.clone();
      changed[i] ^= 1;
      assertThat(shanghai.inbox.receive(changed)).isInstanceOf(Reception.Refused.class);
    }
    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.SENT);
    assertThat(shanghai.inbox.receive(receipt)).isEqualTo(new Reception.Taken());
  }

  @Test
  void whatIsOddlySignedIsRefusedThoughTheKeyIsRight() throws Exception {
    byte[] alert = anAlert();
    for (int change = 0; change < 2; change++) {
      BorderKeys keys = BorderKeys.read(certificates.resolve("310000"));
      for (OddSignature odd : OddSignature.over(keys)) {
        MessageSeal oddly = new MessageSeal(keys, odd);
        byte[] forged = oddly.seal(shanghai.seal.read(alert).orElseThrow().message()).bytes();

        assertRefused(forged, Refusal.BAD_SIGNATURE);
      }
      SignerExchange.change(certificates, SignatureKind.SM2, "310000", "320000");
      startBoth();
    }
    assertThat(jiangsu.inbox.receive(alert)).isEqualTo(new Reception.Taken());
  }

  @Test
  void theKeyOfTlsSignsNoLongerWhenItsFileIsTakenOutOfTheSigners() throws Exception {
    BorderKeys before = shanghaisKeys();
    SignerExchange.change(certificates, SignatureKind.SM2, "310000", "320000");
    SealedMessage byOld =
        new MessageSeal(before).seal(shanghai.seal.read(anAlert()).orElseThrow().message());
    MessageSeal theirs = new MessageSeal(BorderKeys.read(certificates.resolve("320000")));
    assertThat(theirs.holds(byOld)).as("both are pinned").isTrue();
    assertThat(theirs.holds(new MessageSeal(shanghaisKeys()).seal(byOld.message()))).isTrue();

    Files.delete(certificates.resolve("320000/signers/310000.pem"));

    MessageSeal revoked = new MessageSeal(BorderKeys.read(certificates.resolve("320000")));
    assertThat(revoked.holds(byOld)).as("it is pinned for TLS only").isFalse();
    assertThat(revoked.holds(new MessageSeal(shanghaisKeys()).seal(byOld.message()))).isTrue();
  }

  /** Run with -Dborder.evidence.write=sm2 after a change of the packs' form. */
  @Test
  void writesTheExampleAnew() throws Exception {
    assumeThat(System.getProperty("border.evidence.write")).isEqualTo("sm2");
    String alertId = agreed();
    Files.createDirectories(EXAMPLE);
    Files.write(EXAMPLE.resolve("310000.zip"), pack(shanghai, alertId).zip());
    Files.write(EXAMPLE.resolve("320000.zip"), pack(jiangsu, alertId).zip());
  }

  // In the middle of it Shanghai changes to SM2 too.
  private String agreed() throws Exception {
    String alertId = alertInHandling();
    say(jiangsu, alertId, anInvite("苏吴司调邀〔2026〕第3号"));
    settle();
    SignerExchange.change(certificates, SignatureKind.SM2, "310000", "320000");
    startBoth();
    say(shanghai, alertId, new Deed.InviteReply("苏吴司调邀〔2026〕第3号", null));
    settle();
    say(
        shanghai,
        alertId,
        new Deed.Close(CloseResult.SUCCEEDED, "沪青联调〔2026〕第12号", Performance.DONE, null));
    settle();
    return alertId;
  }

  private void startBoth() {
    Clock clock = Clock.fixed(TODAY, ZoneOffset.UTC);
    shanghai = new BorderOffice("310000", QINGPU, "320000", certificates, ours, clock);
    jiangsu = new BorderOffice("320000", WUJIANG, "310000", certificates, theirs, clock);
  }

  private BorderKeys shanghaisKeys() {
    return BorderKeys.read(certificates.resolve("310000"));
  }

  private static EvidencePack pack(BorderOffice office, String alertId) {
    return office.evidence.pack(office.book.find(alertId).orElseThrow());
  }
}
